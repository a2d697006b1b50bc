"""Stretches of time put together from their parts: "over these last nine months", «за прошедшие полгода»."""

from __future__ import annotations

from ingest.article import Article
from ingest.scan import NUMERAL

_UNITS = tuple(f"periods.{unit}" for unit in ("hours", "days", "weeks", "months", "years", "seasons"))
_KIND = {"hours": "day", "days": "day", "weeks": "week", "months": "month", "years": "year", "seasons": "interval"}
_WHICH = ("past", "this", "next", "part", "each")
_LEFT, _RIGHT = 5, 2  # tokens looked at on either side of the unit; behind it where adjectives follow nouns
_HEDGES = ("qualifiers.about", "qualifiers.nearly", "qualifiers.more_than", "number.joiners", "number.halves")
_HOURS = 48  # so many hours are still told as a day

Stretch = tuple[str, str, int, int]
"""kind of period, how it is put, first token, token behind the last"""


def stretches(article: Article, first: int, last: int, taken: set[int]) -> list[Stretch]:
    """The stretches in the tokens first ≤ i < last whose unit does not stand in a token already taken."""
    found = []
    for cls, mention in article.scan.among(_UNITS, first, last):
        if mention[0] not in taken:
            one = _around(article, cls.removeprefix("periods."), mention[0], mention[1], first, last)
            if one is not None:
                found.append(one)
    return found


def _around(article: Article, unit: str, at: int, stop: int, first: int, last: int) -> Stretch | None:
    """The stretch around a unit; null where no preposition and no adjective makes it one."""
    scan = article.scan
    which: set[str] = set()
    over, count, start = False, 1.0, at
    while start > max(first, at - _LEFT):
        token = start - 1
        if scan.kind[token] == NUMERAL or scan.over("number.values", token):
            count = _count(article, token)
        elif opening := scan.over("periods.over", token):
            over, start = True, max(first, opening[0])
            break
        elif named := _which(article, token):
            which |= named
        elif not any(scan.over(cls, token) for cls in _HEDGES):
            break
        start = token
    right = _RIGHT if scan.language.features["head"] == "first" else 0
    while stop < min(last, at + 1 + right) and (named := _which(article, stop)):
        which |= named
        stop += 1
    if not (over or which):
        return None
    name = f"{unit}:{'+'.join(sorted(which))}"
    return _kind(unit, count, which), f"{name}:{over}", start, stop


def _which(article: Article, token: int) -> set[str]:
    return {name for name in _WHICH if article.scan.over(f"periods.{name}", token)}


def _count(article: Article, token: int) -> float:
    """The number at the token; of digits that are no plain number, 2."""
    value = article.scan.over("number.values", token)
    if value:
        return float(value[2])
    raw = article.scan.raw[token]
    return float(raw) if raw.isdecimal() else 2.0


def _kind(unit: str, count: float, which: set[str]) -> str:
    """Of one unit its own kind; several, or a part of one, are an interval."""
    if unit == "hours":
        return "day" if count <= _HOURS else "interval"
    if (unit, count) in (("days", 7.0), ("months", 12.0), ("days", 30.0)):
        return {7.0: "week", 12.0: "year", 30.0: "month"}[count]
    return "interval" if count > 1 or "part" in which else _KIND[unit]
