"""A text cut into tokens, sentences and paragraphs, with every phrase of the vocabulary marked."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import add
from typing import TYPE_CHECKING

from data.vocabulary import Language
from data.words import NUMERAL, SIGN, WORD, cut
from ingest.characters import ReadingCopy, reading_copy
from ingest.marks import Mention, mark
from ingest.text import mask
from ingest.tokens import tokens

if TYPE_CHECKING:
    Offsets = array[int]  # a list would take several times the memory for a long text

__all__ = ["NUMERAL", "SIGN", "WORD", "Mention", "Scan", "scan"]


_CHANGING = ("number.multipliers", "number.values", "number.minus", "units")


@dataclass(slots=True)
class Scan:
    """A scanned text. Tokens are parallel lists; `sentence[i]` and `paragraph[i]` number token i's
    (a paragraph is a line).

    `sentences` holds (first token, token behind the last). `marks[cls]` maps a token at which a
    phrase of that class starts to its mention; `cover[cls]` maps every token inside one to it.
    `numerals` are the tokens in digits. Where characters of the text deceive, `text` is the copy that is read in
    its place, and `copy` knows the text itself: `span` and `shown` tell of that.
    """

    text: str
    language: Language
    raw: list[str]
    word: list[str]
    kind: list[int]
    start: Offsets
    end: Offsets
    sentence: list[int]
    paragraph: list[int]
    sentences: list[tuple[int, int]]
    marks: dict[str, dict[int, Mention]]
    cover: dict[str, dict[int, Mention]]
    numerals: list[int]
    copy: ReadingCopy | None = None
    capitals: frozenset[str] | None = None
    small: frozenset[str] | None = None
    name_starts: list[int] | None = None
    order: dict[str, tuple[list[int], list[Mention]]] = field(default_factory=dict)
    among_order: dict[tuple[str, ...], tuple[list[int], list[tuple[str, Mention]]]] = field(default_factory=dict)
    openings: dict[tuple[str, ...], frozenset[int]] = field(default_factory=dict)
    insides: dict[tuple[str, ...], frozenset[int]] = field(default_factory=dict)
    rows: frozenset[int] | None = None

    def at(self, cls: str, token: int) -> Mention | None:
        """The mention of the class that starts at the token."""
        found = self.marks.get(cls)
        return found.get(token) if found else None

    def starts(self, classes: Iterable[str], numerals: bool = False) -> list[int]:
        """The tokens at which a phrase of one of the classes starts (and those in digits), in order."""
        found = {token for cls in classes for token in self.marks.get(cls, ())}
        if numerals:
            found.update(self.numerals)
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
        known = self.order.get(cls)
        if known is None:  # marked from the first token to the last
            known = self.order[cls] = list(found), list(found.values())
        starts, mentions = known
        low = bisect_left(starts, first)
        return mentions[low : bisect_left(starts, last, low)]

    def among(self, classes: tuple[str, ...], first: int, last: int) -> list[tuple[str, Mention]]:
        """The mentions of all these classes that start in the tokens first ≤ i < last, each with its class.

        In order; at the same token in the order of the classes.
        """
        known = self.among_order.get(classes)
        if known is None:
            found = [(cls, mention) for cls in classes for mention in self.marks.get(cls, {}).values()]
            found.sort(key=_opens_at)
            known = self.among_order[classes] = [mention[0] for _, mention in found], found
        starts, mentions = known
        low = bisect_left(starts, first)
        return mentions[low : bisect_left(starts, last, low)]

    def opened(self, classes: tuple[str, ...]) -> frozenset[int]:
        """The tokens at which a phrase of one of the classes starts."""
        known = self.openings.get(classes)
        if known is None:
            known = self.openings[classes] = frozenset().union(*(self.marks.get(cls, ()) for cls in classes))
        return known

    def inside(self, classes: tuple[str, ...]) -> frozenset[int]:
        """The tokens that stand in a phrase of one of the classes."""
        known = self.insides.get(classes)
        if known is None:
            known = self.insides[classes] = frozenset().union(*(self.cover.get(cls, ()) for cls in classes))
        return known

    def words(self, first: int, last: int) -> str:
        """The text as written from the first token up to, not including, the last."""
        return self.text[self.start[first] : self.end[last - 1]] if last > first else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where in the document's text the tokens first ≤ i < last stand: code points from its start."""
        start, end = self.start[first], self.end[last - 1]
        return self.copy.span(start, end) if self.copy else (start, end)

    def shown(self, first: int, last: int) -> str:
        """As `words`, but as the document's text has it, whatever deceives in it."""
        return self.copy.shown(self.start[first], self.end[last - 1]) if self.copy else self.words(first, last)

    def doubtful(self, first: int, last: int) -> bool:
        """Whether a number of these tokens is not sure to be what it seems."""
        if self.copy is None:
            return False
        beside = (token for token in (first - 1, last) if 0 <= token < len(self.raw))
        return self.copy.doubts(self.start[first], self.end[last - 1]) or any(map(self._turned, beside))

    def _turned(self, token: int) -> bool:
        """Whether the token is in doubt and, read from its end, changes a number next to it ("5 noillim")."""
        if self.copy is None or not self.copy.doubts(self.start[token], self.end[token]):
            return False
        seen = self.language.symbols(self.word[token][::-1])
        known = any(self.language.meaning(cls, word) for cls in _CHANGING for word in seen)
        return known or self.kind[token] == NUMERAL

    def elided(self, token: int) -> bool:
        """Whether the token is a word shortened before the next ("d'" of "d'1,5 million")."""
        return self.kind[token] == WORD and not self.raw[token][-1].isalpha()

    def glued(self, token: int) -> bool:
        """Whether the token follows the one before it without a space."""
        return token > 0 and self.end[token - 1] == self.start[token]


def _opens_at(found: tuple[str, Mention]) -> int:
    return found[1][0]


def scan(text: str, language: Language) -> Scan:
    """Cut the text and mark the language's phrases in it."""
    copy = reading_copy(text)
    text = copy.text if copy else text
    masked = mask(text)
    found = list(map(tokens(language).__getitem__, cut(masked, tuple(language.features["elisions"]))))
    raw, word, kind = [t.raw for t in found], [t.word for t in found], [t.kind for t in found]
    start = _starts(masked, raw)
    end = array("L", map(add, start, map(len, raw)))
    lines = _lines(masked, start)
    marks, cover = mark(found, lines)
    sentence, sentences = _split(raw, kind, lines, start, end, marks)
    numerals = [at for at, token in enumerate(kind) if token == NUMERAL]
    split = sentence, lines, sentences
    return Scan(text, language, raw, word, kind, start, end, *split, marks, cover, numerals, copy)


def _starts(masked: str, raw: list[str]) -> Offsets:
    """Where each token starts: only space stands between two."""
    find, at, starts = masked.find, 0, array("L")
    for token in raw:
        at = find(token, at)
        starts.append(at)
        at += len(token)
    return starts


def _lines(masked: str, start: Offsets) -> list[int]:
    """The number of the line that each token stands in."""
    numbers: list[int] = []
    line, feed = 0, masked.find("\n")
    while feed >= 0:
        stop = bisect_left(start, feed, len(numbers))
        numbers.extend([line] * (stop - len(numbers)))
        line, feed = line + 1, masked.find("\n", feed + 1)
    numbers.extend([line] * (len(start) - len(numbers)))
    return numbers


_LONGEST = 250
"""Tokens after which a sentence is cut, so that a text without full stops is read in linear time."""

_ENDERS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]“")
_OPENERS = frozenset("\"'“«„([—–-•")
_GLUED_OPENERS = _OPENERS.difference("–-")  # «-5...-7»


def _split(
    raw: list[str],
    kind: list[int],
    lines: list[int],
    start: Offsets,
    end: Offsets,
    marks: dict[str, dict[int, Mention]],
) -> tuple[list[int], list[tuple[int, int]]]:
    """The sentence number of each token, and the sentences' token ranges."""
    if not raw:
        return [], []
    abbreviations, multipliers = marks.get("abbreviation", {}), marks.get("number.multipliers", {})
    sentence = [0]
    sentences: list[tuple[int, int]] = []
    first = number = 0
    ended = False
    for at in range(1, len(raw)):
        token = raw[at]
        if lines[at] != lines[at - 1] or at - first >= _LONGEST:
            sentences.append((first, at))
            first, number = at, number + 1
        elif ended:
            apart = start[at] > end[at - 1]
            closes = token in _CLOSERS and not apart  # a quotation mark belongs to what it closes
            if not closes and (apart or token in _GLUED_OPENERS) and _opens(token, kind[at]):
                sentences.append((first, at))
                first, number = at, number + 1
        if token in _ENDERS:
            ended = _ends(token, at, raw, kind, abbreviations) and not (
                at - 1 in multipliers and _goes_on(raw, kind, at + 1, multipliers)
            )
        elif ended:
            ended = token in _CLOSERS
        sentence.append(number)
    sentences.append((first, len(raw)))
    return sentence, sentences


def _opens(token: str, kind: int) -> bool:
    return kind == NUMERAL or token[0].isupper() or token in _OPENERS or (not token[0].isalpha() and kind == WORD)


def _goes_on(raw: list[str], kind: list[int], at: int, multipliers: dict[int, Mention]) -> bool:
    """Whether the rest of a number follows a shortened multiplier: «3 тыс. 419», «1 млн. 250 тыс.»."""
    if at >= len(raw) or kind[at] != NUMERAL:
        return False
    return (len(raw[at]) == 3 and raw[at].isdecimal()) or at + 1 in multipliers


def _ends(token: str, at: int, raw: list[str], kind: list[int], abbreviations: dict[int, Mention]) -> bool:
    """Whether the sign ends a sentence."""
    if token != ".":
        return True
    before = raw[at - 1]
    if at - 1 in abbreviations:
        return False
    return not (len(before) == 1 and kind[at - 1] == WORD and before.isupper())
