"""Digits that name or place something: scores, coordinates, tickers, calibres, clock times, surnames."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.numbers.figure import Figure
from ingest.scan import NUMERAL, WORD, Scan

_DASHES = frozenset("-‐‑–")
_MINUTES = frozenset("′'’\"″”")
_TIME = re.compile(r"([01]?\d|2[0-4])\.[0-5]\d$")
_PLACE = re.compile(r"\d{1,3}\.\d{4,}$")
_OPENING = frozenset("\"'“«„([—–-•:‘")
_CODE = 3  # letters of an airline or a line in front of its number ("flight BA 2490")


def is_code(scan: Scan, figure: Figure) -> bool:
    """Whether the number is part of a name or a place, so that it counts nothing."""
    tests = _WORDED if figure.in_words else _DIGITS
    return any(test(scan, figure) for test in tests)


def _score(scan: Scan, figure: Figure) -> bool:
    """ "3–2", "0-3": a dash between digits that no range can have."""
    if figure.value_max is not None:
        return figure.value == 0 and figure.unit is None and scan.raw[figure.first + 1] in _DASHES
    return _dashed(scan, figure.first - 1, figure.first - 2) or _dashed(scan, figure.last, figure.last + 1)


def _dashed(scan: Scan, dash: int, other: int) -> bool:
    if not (0 < dash < len(scan.raw) - 1 and scan.raw[dash] in _DASHES and scan.kind[other] == NUMERAL):
        return False
    return scan.glued(dash) and scan.glued(dash + 1)


def _coordinates(scan: Scan, figure: Figure) -> bool:
    """50°27′ · 48.8566, 2.3522"""
    first, last = figure.first, figure.last
    if last < len(scan.raw) and scan.glued(last):
        if scan.raw[last - 1] == "°" and scan.kind[last] == NUMERAL:
            return True
        if scan.raw[last] in _MINUTES and first > 1 and scan.raw[first - 1] == "°" and scan.glued(first):
            return True
    if figure.unit or not _PLACE.match(scan.raw[first]):
        return False
    beside = ((first - 1, first - 2), (last, last + 1))
    return any(
        0 <= other < len(scan.raw) and scan.raw[comma] in ",;" and _PLACE.match(scan.raw[other])
        for comma, other in beside
    )


def _ticker(scan: Scan, figure: Figure) -> bool:
    """0700.HK"""
    dot, name = figure.last, figure.last + 1
    if name >= len(scan.raw) or scan.raw[dot] != "." or not (scan.glued(dot) and scan.glued(name)):
        return False
    return scan.kind[name] == WORD and len(scan.raw[name]) > 1 and scan.raw[name].isupper()


def _calibre(scan: Scan, figure: Figure) -> bool:
    """A ".38 revolver": bare digits behind a mark measure nothing else."""
    return scan.raw[figure.first] == "." and figure.unit is None and figure.last - figure.first == 2


def _time(scan: Scan, figure: Figure) -> bool:
    """«в 17.30», «05.11»: a dot between two digits each, where the language writes decimals with a comma."""
    raw = scan.raw[figure.first]
    if figure.unit or figure.last - figure.first != 1 or "," not in scan.language.features["decimal"]:
        return False
    if len(raw) == 5 and raw[0] == "0" and raw[2] == ".":
        return True
    if not _TIME.match(raw) or not figure.first or not scan.over("marks.stop", figure.first - 1):
        return False
    at = figure.last
    return at >= len(scan.raw) or scan.kind[at] != WORD or scan.over("marks.and", at) is not None


def _numbered(scan: Scan, figure: Figure) -> bool:
    """ "flight BA 2490": letters in capitals between a word for a numbered thing and its number."""
    code = figure.first - 1
    if code < 1 or figure.unit or len(scan.raw[code]) > _CODE or not scan.raw[code].isupper():
        return False
    return (named := scan.over("not_figures.before", code - 1)) is not None and named[1] == code


def _surname(scan: Scan, figure: Figure) -> bool:
    """ "Олег Сорока", "Ông Năm": a capital inside a sentence that is not all in capitals."""
    at = figure.first
    if figure.last - at != 1 or not scan.raw[at].istitle() or scan.raw[at] == scan.word[at]:
        return False
    first, last = scan.sentences[scan.sentence[at]]
    if at == first or scan.raw[at - 1] in _OPENING:
        return False
    words = [token for token in range(first, last) if scan.kind[token] == WORD and token != at]
    small = sum(scan.raw[token].islower() for token in words)
    return small * 2 >= len(words) and figure.unit is None


_DIGITS: tuple[Callable[[Scan, Figure], bool], ...] = (
    _score, _coordinates, _ticker, _calibre, _time, _numbered,
)  # fmt: skip
_WORDED: tuple[Callable[[Scan, Figure], bool], ...] = (_surname,)
