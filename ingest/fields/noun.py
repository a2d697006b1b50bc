"""The counted noun: behind the figure, or in front of it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.article import Article
from ingest.numbers.figure import Figure
from ingest.scan import WORD, Mention, Scan

_GAP = 5
_PASSED = ("marks.skip", "parties", "places")
_ENDING = ("marks.stop", "cues.said", "marks.and")
_PASSABLE = frozenset("-–'’\"“”«»„")


@dataclass(slots=True)
class Noun:
    """The noun phrase behind a figure: its head's mention if the vocabulary knows it, and the words it spans."""

    mention: Mention | None
    first: int
    last: int
    gap: int


def behind(article: Article, figure: Figure) -> Noun | None:
    """The noun phrase that follows the figure; null where a verb, sign or preposition does."""
    scan = article.scan
    _, stop = article.sentence_of(figure.first)
    at, first = figure.last, figure.last
    found: Mention | None = None
    last_head = scan.language.features["head"] == "last"
    unknown = 0
    while at < stop and at - figure.last < 9:
        mention = scan.at("measures", at)
        step = 1 if mention and mention[1] - at > 1 else _step(article, at)
        if step is None:
            break
        if mention:
            if found and (not last_head or unknown):
                break
            found, at, unknown = mention, mention[1], 0
            if not last_head:
                break
            continue
        if found:
            unknown += step
            if unknown > 1:
                break
        elif not _passes(scan, at, at - figure.last):
            break
        at += step
    if found:
        return Noun(found, first, found[1], found[0] - figure.last)
    end = _unknown_end(article, figure.last, stop)
    return Noun(None, first, end, 0) if end > first else None


def _step(article: Article, at: int) -> int | None:
    """How far to move on, or null at what ends the phrase."""
    scan = article.scan
    if at in article.figure_at:
        return None
    if scan.kind[at] != WORD:
        return 1 if scan.raw[at] in _PASSABLE else None
    if at in scan.opened(_PASSED):
        return next(mention[1] - at for cls in _PASSED if (mention := scan.at(cls, at)))
    return None if at in scan.inside(_ENDING) else 1


def _passes(scan: Scan, at: int, gap: int) -> bool:
    """Whether an unknown word may stand between figure and noun, by the language's grammar."""
    features = scan.language.features
    if scan.kind[at] != WORD or any(scan.over(cls, at) for cls in ("marks.skip", "parties", "number.ordinals")):
        return True
    if features["modifiers"] == "any":
        return gap < _GAP
    if features["modifiers"] == "endings":
        return scan.word[at].endswith(tuple(features["modifier_endings"]))
    return False


def _unknown_end(article: Article, at: int, stop: int) -> int:
    """The end of a noun phrase of unknown words: up to three."""
    scan, first = article.scan, at
    while at < stop and at - first < 3:
        if scan.kind[at] != WORD or _step(article, at) is None or scan.over("actions", at):
            break
        at += 1
    return at


def ahead(article: Article, figure: Figure) -> Mention | None:
    """The nearest counted noun in front of the figure that no other figure stands closer to."""
    scan = article.scan
    start, _ = article.sentence_of(figure.first)
    measures, figure_at = scan.cover.get("measures", {}), article.figure_at
    for at in range(figure.first - 1, start - 1, -1):
        if at in measures:
            return measures[at]
        if at in figure_at and figure_at[at] is not figure:
            return None
    return None


def claimed(article: Article, mention: Mention) -> bool:
    """Whether another figure stands right in front of the noun."""
    return any(map(article.figure_at.__contains__, range(mention[0] - 3, mention[0])))
