"""The counted noun: behind the figure, or in front of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.article import Article
from ingest.numbers.figure import Figure
from ingest.scan import WORD, Mention, Scan

_GAP = 5
_PASSED = ("marks.skip", "parties", "places")
_BETWEEN = ("marks.skip", "marks.participle", "parties", "number.ordinals")
_ENDING = ("marks.stop", "cues.said", "marks.and")
_PASSABLE = frozenset("-–'’\"“”«»„")
_HYPHENS = frozenset("-‐‑–")
_BRACKET = 8  # tokens that a bracket behind a figure may hold: "9,418 (+9) tanks"


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
    start = _past_bracket(article, figure, stop)
    at, first = start, start
    found: Mention | None = None
    last_head = scan.language.features["head"] == "last"
    unknown = 0
    while at < stop and at - start < 9:
        mention = scan.at("measures", at)
        step = 1 if mention and mention[1] - at > 1 else _step(article, at)
        if step is None:
            break
        if mention:
            if found and (not last_head or unknown):
                break
            found, at, unknown = mention, mention[1], 0
            if not last_head:
                found = _described(scan, mention, stop) or mention
                break
            continue
        if found:
            unknown += step
            if unknown > 1:
                break
        elif not _passes(scan, at, at - start):
            break
        at += step
    if found:
        return Noun(found, first, found[1], found[0] - start)
    end = _unknown_end(article, start, stop)
    return Noun(None, first, end, 0) if end > first and not _elided(scan, first, end) else None


def _past_bracket(article: Article, figure: Figure, stop: int) -> int:
    """Where the noun may begin: behind a bracket with another figure in it, or the bracket that a delta closes."""
    raw, at = article.scan.raw, figure.last
    if at < stop and raw[at] == ")" and figure.delta:
        return at + 1
    if at < stop and raw[at] == "(":
        inner = range(at + 1, min(stop, at + _BRACKET))
        close = next((t for t in inner if raw[t] == ")"), None)
        if close and any(t in article.figure_at and article.figure_at[t].delta for t in range(at, close)):
            return close + 1
    return at


def _described(scan: Scan, mention: Mention, stop: int) -> Mention | None:
    """The noun that a participle in the noun's place belongs to («80 тысяч убитых солдат»)."""
    if scan.at("marks.participle", mention[0]) is None or not scan.language.features["modifier_endings"]:
        return None
    at = mention[1]
    while at < min(stop, mention[1] + 4):
        noun = scan.at("measures", at)
        if noun and scan.at("marks.participle", at) is None:
            return noun
        if not noun and not _passes(scan, at, 0):
            return None
        at += noun[1] - at if noun else 1
    return None


def _elided(scan: Scan, first: int, last: int) -> bool:
    """Whether there are but words that take a noun's place ("three more", "hai chiếc", "six of them")."""
    at = first
    if scan.at("marks.of_them", at):
        return True
    while at < last:
        mention = scan.at("marks.skip", at)
        if mention is None:
            return False
        at = mention[1]
    return True


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
    if scan.kind[at] != WORD or any(scan.over(cls, at) for cls in _BETWEEN):
        return True
    if features["modifiers"] == "any":
        return gap < _GAP
    if features["modifiers"] == "endings":
        return scan.word[at].endswith(tuple(features["modifier_endings"])) or _compound(scan, at)
    return False


def _compound(scan: Scan, at: int) -> bool:
    """Whether the word is the first part of one with a hyphen («військово-морських кораблів»)."""
    return at + 1 < len(scan.raw) and scan.raw[at + 1] in _HYPHENS and scan.glued(at + 1)


def _unknown_end(article: Article, at: int, stop: int) -> int:
    """The end of a noun phrase of unknown words: up to three."""
    scan, first = article.scan, at
    while at < stop and at - first < 3:
        if scan.kind[at] != WORD or _step(article, at) is None or scan.over("actions", at):
            break
        at += 1
    return at


def ahead(article: Article, figure: Figure) -> Mention | None:
    """The nearest counted noun in front that no other figure stands closer to; a title counts nobody.

    Of "the toll of the typhoon stands at" it is the toll: who is counted, not what happened to them.
    """
    nearest: Mention | None = None
    for mention in _in_front(article, figure):
        kind = article.scan.language.registry.measures.get(mention[2], {}).get("kind")
        if nearest is None and kind != "event":
            return mention
        if kind == "people" and not article.between(article.breaks, mention[1], figure.first):
            return mention
        nearest = nearest or mention
    return nearest


def _in_front(article: Article, figure: Figure) -> Iterator[Mention]:
    """The counted nouns in front, the nearest first, as far as the next figure."""
    start, _ = article.sentence_of(figure.first)
    measures, figure_at = article.scan.cover.get("measures", {}), article.figure_at
    titles = article.scan.cover.get("roles.title", {})
    at = figure.first - 1
    while at >= start:
        if at in measures and at not in titles:
            yield measures[at]
            at = measures[at][0]
        elif at in figure_at and figure_at[at] is not figure:
            return
        at -= 1


def claimed(article: Article, mention: Mention) -> bool:
    """Whether another figure stands right in front of the noun."""
    return any(map(article.figure_at.__contains__, range(mention[0] - 3, mention[0])))
