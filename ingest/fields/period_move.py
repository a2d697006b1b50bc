"""Going on from the period of one figure to that of the next."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few
from ingest.fields.period_marks import marks
from ingest.fields.place import BULLETS
from ingest.fields.state import Read
from ingest.rank import Candidate, Sign

_RECENT = 8  # figures looked back for periods to take over
_DISTINCT = 3


def inherited(article: Article, read: Read, earlier: list[Read], own: str) -> list[Candidate]:
    """The different periods of the latest figures; `own` tells how many times the figure's sentence names."""
    sentence, line = article.scan.sentence, article.scan.paragraph
    found: dict[str, Candidate] = {}
    for back, one in enumerate(earlier[: -_RECENT - 1 : -1]):
        if one.period in found or len(found) == _DISTINCT:
            continue
        away = few(sentence[read.figure.first] - sentence[one.figure.first])
        lines = few(line[read.figure.first] - line[one.figure.first])
        same = (one.action == read.action, one.measure == read.measure, one.attribution is read.attribution)
        signs: list[Sign] = [
            (_before, one.period, few(len(found)), few(back), away, lines, own),
            (_before_like, one.period, away, lines, *same, read.figure.delta, read.action, read.measure),
        ]
        found[one.period] = Candidate(one.period, signs, one.period_first, one.period_last, one.period_date)
    return list(found.values())


def _before(period: str, nth: str, back: str, away: str, lines: str, own: str) -> list[str]:
    name = f"before={period}"
    return [
        "before",
        name,
        f"before,nth={nth}",
        f"before,back={back}",
        f"before,away={away}",
        f"{name},away={away}",
        f"{name},away={away},own={own}",
        f"before,away={away},lines={lines},own={own}",
        f"{name},lines={lines}",
    ]


def _before_like(
    period: str, away: str, lines: str, same_action: bool, same_measure: bool, source: bool, delta: bool,
    action: str | None, measure: str | None,
) -> list[str]:  # fmt: skip
    name = f"before={period}"
    return [
        f"before,same_action={same_action},away={away}",
        f"{name},same_action={same_action}",
        f"before,same_measure={same_measure},lines={lines}",
        f"{name},source={source}",
        f"before,source={source},lines={lines}",
        f"{name},delta={delta}",
        f"{name}&a={action}",
        f"{name}&m={measure}",
    ]


def move(article: Article, before: Read, read: Read, own: str) -> tuple[object, ...]:
    """What going on from the period of the figure before to one of this is like: the values of `moves`."""
    like = (read.action == before.action, read.measure == before.measure, read.figure.unit == before.figure.unit)
    told = (read.attribution is before.attribution, read.figure.delta, before.figure.delta)
    return before.period, _step(article, before, read), few(_between(article, before, read)), own, like, told


def _step(article: Article, before: Read, read: Read) -> str:
    """From where to where: in one clause or sentence, to the next of the paragraph, of a list, of the article."""
    scan = article.scan
    a, b = before.figure.first, read.figure.first
    if scan.sentence[a] == scan.sentence[b]:
        return "clause" if article.between(article.breaks, a, b) == 0 else "sentence"
    if scan.paragraph[a] == scan.paragraph[b]:
        return "next" if scan.sentence[b] - scan.sentence[a] == 1 else "further"
    if scan.raw[scan.sentences[scan.sentence[b]][0]] in BULLETS:
        return "list"
    return "paragraph" if scan.paragraph[b] - scan.paragraph[a] == 1 else "far"


def _between(article: Article, before: Read, read: Read) -> int:
    """How many times are named between the two figures, or in this one's sentence ahead of it."""
    sentence = article.scan.sentence
    first = before.figure.last if sentence[before.figure.first] == sentence[read.figure.first] else 0
    return sum(first <= mark.first < read.figure.first for mark in marks(article, sentence[read.figure.first]))


def moves(
    now: str,
    was: str,
    step: str,
    between: str,
    own: str,
    like: tuple[bool, bool, bool],
    told: tuple[bool, bool, bool],
) -> list[str]:
    """The features of going from the one period to the other."""
    same = was == now
    action, measure, unit = like
    source, delta, delta_before = told
    name = f"same={same}"
    return [
        f"{was}>{now}",
        f"{name}&step={step}",
        f"{name}&step={step},between={between}",
        f"{name}&step={step},own={own}",
        f"{was}>{now}&own={own}",
        f"{name}&{now}&step={step}",
        f"{name}&step={step},action={action}",
        f"{name}&step={step},measure={measure}",
        f"{name}&unit={unit}",
        f"{name}&step={step},source={source}",
        f"{name}&delta={delta},before={delta_before}",
        f"{was}>{now}&delta={delta},before={delta_before}",
        f"{name}&{was}&step={step}",
    ]
