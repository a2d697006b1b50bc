"""A text cut into tokens, sentences and paragraphs, with every phrase of the vocabulary marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from data.vocabulary import Language
from data.vocabulary.phrases import ENTRIES, NUMBER, Node
from data.words import TOKEN, fold, shape
from ingest.text import mask

Mention = tuple[int, int, str]
"""first token, token behind the last, id"""

NUMERAL, WORD, SIGN = 1, 2, 3  # the groups of data.words.TOKEN


@dataclass(slots=True)
class Scan:
    """A scanned text. Tokens are parallel lists; `sentence[i]` and `paragraph[i]` number token i's
    (a paragraph is a line).

    `sentences` holds (first token, token behind the last). `marks[cls]` maps a token at which a
    phrase of that class starts to its mention; `cover[cls]` maps every token inside one to it.
    """

    text: str
    language: Language
    raw: list[str]
    word: list[str]
    kind: list[int]
    start: list[int]
    end: list[int]
    sentence: list[int]
    paragraph: list[int]
    sentences: list[tuple[int, int]]
    marks: dict[str, dict[int, Mention]]
    cover: dict[str, dict[int, Mention]]
    capitals: frozenset[str] | None = None
    naming: frozenset[int] | None = None
    order: dict[str, list[int]] = field(default_factory=dict)

    def at(self, cls: str, token: int) -> Mention | None:
        """The mention of the class that starts at the token."""
        found = self.marks.get(cls)
        return found.get(token) if found else None

    def starts(self, classes: Iterable[str], numerals: bool = False) -> list[int]:
        """The tokens at which a phrase of one of the classes starts (and those in digits), in order."""
        found = {token for cls in classes for token in self.marks.get(cls, ())}
        if numerals:
            found.update(at for at, kind in enumerate(self.kind) if kind == NUMERAL)
        return sorted(found)

    def over(self, cls: str, token: int) -> Mention | None:
        """The mention of the class that the token stands in."""
        found = self.cover.get(cls)
        return found.get(token) if found else None

    def holds(self, cls: str, first: int, last: int) -> bool:
        """Whether one of the tokens first ≤ i < last stands in a mention of the class."""
        found = self.cover.get(cls)
        return found is not None and any(map(found.__contains__, range(first, last)))

    def within(self, cls: str, first: int, last: int) -> list[Mention]:
        """The class's mentions that start in the tokens first ≤ i < last, in order."""
        found = self.marks.get(cls)
        if not found:
            return []
        order = self.order.get(cls)
        if order is None:
            order = self.order[cls] = list(found)  # marked from the first token to the last
        return [found[at] for at in order[bisect_left(order, first) : bisect_left(order, last)]]

    def words(self, first: int, last: int) -> str:
        """The text as written from the first token up to, not including, the last."""
        return self.text[self.start[first] : self.end[last - 1]] if last > first else ""

    def glued(self, token: int) -> bool:
        """Whether the token follows the one before it without a space."""
        return token > 0 and self.end[token - 1] == self.start[token]


def scan(text: str, language: Language) -> Scan:
    """Cut the text and mark the language's phrases in it."""
    masked = mask(text)
    raw, kind, start, end = [], [], [], []
    for match in TOKEN.finditer(masked):
        raw.append(match.group())
        kind.append(match.lastindex or SIGN)
        start.append(match.start())
        end.append(match.end())
    word = [fold(token) if k == WORD else token for token, k in zip(raw, kind, strict=True)]
    lines = _lines(masked, start)
    marks, cover = _mark(raw, word, kind, lines, language)
    sentence, sentences = _split(masked, raw, kind, start, end, marks)
    return Scan(text, language, raw, word, kind, start, end, sentence, lines, sentences, marks, cover)


Marks = dict[str, dict[int, Mention]]


def _lines(masked: str, start: list[int]) -> list[int]:
    """The number of the line that each token stands in."""
    numbers, line, seen = [], 0, 0
    for at in start:
        line += masked.count("\n", seen, at)
        seen = at
        numbers.append(line)
    return numbers


def _mark(
    raw: list[str], word: list[str], kind: list[int], lines: list[int], language: Language
) -> tuple[Marks, Marks]:
    """All phrases, the longest at each place; one inside a longer one is dropped."""
    symbols = [
        language.symbols(w) if k == WORD else ((w, NUMBER) if k == NUMERAL else (w,))
        for w, k in zip(word, kind, strict=True)
    ]
    marks: Marks = defaultdict(dict)
    cover: Marks = defaultdict(dict)
    covered = hedged = 0
    root = language.root
    for at, keys in enumerate(symbols):
        if not any(key in root for key in keys):
            continue
        found: list[tuple[int, str, str]] = []
        _walk(root, symbols, raw, lines, at, at, found)
        nouns = max((stop for stop, cls, _ in found if cls in _NOUNS), default=0)
        for stop, cls, ident in sorted(found):
            known = cover[cls]
            if stop < nouns and cls in _HIDDEN:
                continue
            if stop <= (hedged if cls.startswith(_HEDGES) else covered) or (at in known and known[at][1] >= stop):
                continue
            mention = (at, stop, ident)
            marks[cls][at] = mention
            for token in range(at, stop):
                known[token] = mention
        hedged = max([hedged, *(stop for stop, cls, _ in found if cls.startswith(_HEDGES))])
        covered = max([covered, *(stop for stop, cls, _ in found if not cls.startswith(_OPEN))])
    return dict(marks), dict(cover)


_NOUNS = frozenset(("measures", "sources", "persons", "parties", "not_figures.phrases"))
_HIDDEN = frozenset(("units", "number.multipliers", "actions", "number.values"))
"""A longer noun hides what is spelt like its beginning: "đồng bào" (people) is no đồng (money)."""

_HEDGES = "qualifiers."
"""Only a longer hedge hides a hedge: "mất hơn" (lost more than) still holds "hơn"."""

_OPEN = ("periods.", "marks.", "date.", "status.", "anaphors.")
"""Classes whose phrases do not hide what stands inside them ("since # October" still holds a month)."""


def _walk(
    node: Node,
    symbols: list[tuple[str, ...]],
    raw: list[str],
    lines: list[int],
    first: int,
    at: int,
    found: list[tuple[int, str, str]],
) -> None:
    for cls, ident, need in node.get(ENTRIES, ()):
        if not need or all(shape(raw[first + n]) >= least for n, least in enumerate(need)):
            found.append((at, cls, ident))
    if at == len(symbols) or lines[at] != lines[first]:
        return  # no phrase runs over the end of a line
    for symbol in symbols[at]:
        child = node.get(symbol)
        if child is not None:
            _walk(child, symbols, raw, lines, first, at + 1, found)


_LONGEST = 250
"""Tokens after which a sentence is cut, so that a text without full stops is read in linear time."""

_ENDERS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]“")
_OPENERS = frozenset("\"'“«„([—–-•")


def _split(
    masked: str, raw: list[str], kind: list[int], start: list[int], end: list[int], marks: Marks
) -> tuple[list[int], list[tuple[int, int]]]:
    """The sentence number of each token, and the sentences' token ranges."""
    abbreviations = marks.get("abbreviation", {})
    sentence: list[int] = []
    sentences: list[tuple[int, int]] = []
    first, ended = 0, False
    for at, token in enumerate(raw):
        if at:
            gap = masked[end[at - 1] : start[at]]
            line_ends = "\n" in gap or at - first >= _LONGEST
            closes = ended and token in _CLOSERS and not gap  # a quotation mark belongs to what it closes
            opens = ended and _opens(token, kind[at]) and (gap or token in _OPENERS)
            if line_ends or (opens and not closes):
                sentences.append((first, at))
                first = at
            ended = _ends(token, at, raw, kind, abbreviations) or (ended and token in _CLOSERS)
        sentence.append(len(sentences))
    if raw:
        sentences.append((first, len(raw)))
    return sentence, sentences


def _opens(token: str, kind: int) -> bool:
    return kind == NUMERAL or token[0].isupper() or token in _OPENERS or (not token[0].isalpha() and kind == WORD)


def _ends(token: str, at: int, raw: list[str], kind: list[int], abbreviations: dict[int, Mention]) -> bool:
    if token not in _ENDERS:
        return False
    if token != ".":
        return True
    before = raw[at - 1]
    if at - 1 in abbreviations:
        return False
    return not (len(before) == 1 and kind[at - 1] == WORD and before.isupper())
