"""A text cut into tokens, sentences and paragraphs, with every phrase of the vocabulary marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from sys import intern

from data.vocabulary import Language
from data.words import fold, tokens
from ingest.marks import NUMERAL, SIGN, WORD, Mention, mark
from ingest.text import mask

__all__ = ["NUMERAL", "SIGN", "WORD", "Mention", "Scan", "scan"]


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
    small: frozenset[str] | None = None
    order: dict[str, list[int]] = field(default_factory=dict)
    openings: dict[tuple[str, ...], frozenset[int]] = field(default_factory=dict)
    insides: dict[tuple[str, ...], frozenset[int]] = field(default_factory=dict)

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
        at, stop = bisect_left(order, first), len(order)
        mentions: list[Mention] = []
        while at < stop and order[at] < last:
            mentions.append(found[order[at]])
            at += 1
        return mentions

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

    def elided(self, token: int) -> bool:
        """Whether the token is a word shortened before the next ("d'" of "d'1,5 million")."""
        return self.kind[token] == WORD and not self.raw[token][-1].isalpha()

    def glued(self, token: int) -> bool:
        """Whether the token follows the one before it without a space."""
        return token > 0 and self.end[token - 1] == self.start[token]


_STRAIGHT = {"’s": "'s", "’S": "'s"}
"""Signs under which the vocabulary knows them."""


def scan(text: str, language: Language) -> Scan:
    """Cut the text and mark the language's phrases in it."""
    masked = mask(text)
    raw, kind, start, end = [], [], [], []
    elisions: dict[str, str] = language.features["elisions"]
    for match in tokens(tuple(elisions)).finditer(masked):
        raw.append(intern(match.group()))
        kind.append(match.lastindex or SIGN)
        start.append(match.start())
        end.append(match.end())
    word = [fold(token) if k == WORD else _STRAIGHT.get(token, token) for token, k in zip(raw, kind, strict=True)]
    if elisions:
        word = [elisions.get(token, token) for token in word]
    lines = _lines(masked, start)
    marks, cover = mark(raw, word, kind, lines, language)
    sentence, sentences = _split(raw, kind, lines, start, end, marks)
    return Scan(text, language, raw, word, kind, start, end, sentence, lines, sentences, marks, cover)


def _lines(masked: str, start: list[int]) -> list[int]:
    """The number of the line that each token stands in."""
    numbers: list[int] = []
    line, after, size = 0, -1, len(masked)
    for at in start:
        while after < at:  # `after` is where the line ends
            after = masked.find("\n", after + 1)
            after = size if after < 0 else after
            line += 1
        numbers.append(line - 1)
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
    start: list[int],
    end: list[int],
    marks: dict[str, dict[int, Mention]],
) -> tuple[list[int], list[tuple[int, int]]]:
    """The sentence number of each token, and the sentences' token ranges."""
    if not raw:
        return [], []
    abbreviations, multipliers = marks.get("abbreviation", {}), marks.get("number.multipliers", {})
    sentence = [0]
    sentences: list[tuple[int, int]] = []
    first, ended = 0, False
    for at in range(1, len(raw)):
        token = raw[at]
        if lines[at] != lines[at - 1] or at - first >= _LONGEST:
            sentences.append((first, at))
            first = at
        elif ended:
            apart = start[at] > end[at - 1]
            closes = token in _CLOSERS and not apart  # a quotation mark belongs to what it closes
            if not closes and (apart or token in _GLUED_OPENERS) and _opens(token, kind[at]):
                sentences.append((first, at))
                first = at
        if token in _ENDERS:
            ended = _ends(token, at, raw, kind, abbreviations) and not (
                at - 1 in multipliers and _goes_on(raw, kind, at + 1, multipliers)
            )
        elif ended:
            ended = token in _CLOSERS
        sentence.append(len(sentences))
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
