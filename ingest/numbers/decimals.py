"""Decimals: ".77", "two point five million", «две целых пять десятых»."""

from __future__ import annotations

import re
import unicodedata

from ingest.numbers.words import compose, multiply, together
from ingest.scan import NUMERAL, Scan

_VULGAR = re.compile("[\u00bc-\u00be\u2150-\u215e]")  # ¼ to ¾, ⅐ to ⅞
MARKS = frozenset(".,")
_BEFORE_MARK = frozenset("([-–−~≈<>=$€£")


def spelt_out(scan: Scan) -> bool:
    """Whether the text holds decimals in words or as signs ("½") at all."""
    marked = "number.points" in scan.marks or "number.decimal_parts" in scan.marks
    return marked or (not scan.text.isascii() and _VULGAR.search(scan.text) is not None)


def opening_mark(scan: Scan, at: int) -> str | None:
    """The mark in front of digits, if it is glued to them and to nothing else: "." of ".77"."""
    mark = at - 1
    if scan.raw[mark] not in MARKS or not (scan.glued(at) and scan.raw[at].isdecimal()):
        return None
    alone = not scan.glued(mark) or scan.raw[mark - 1] in _BEFORE_MARK
    return scan.raw[mark] if alone else None


def fraction(raw: str) -> float:
    """The value of the digits behind a mark."""
    return float(f"0.{raw}")


def behind(scan: Scan, value: float, at: int) -> tuple[float, int]:
    """The value with the digits that a spelt-out mark adds to it ("1 point 1"), and the token behind them."""
    sign = scan.raw[at] if at < len(scan.raw) else ""
    if len(sign) == 1 and not sign.isascii() and scan.glued(at) and 0 < unicodedata.numeric(sign, 0) < 1:
        return value + unicodedata.numeric(sign), at + 1  # "5½"
    point = scan.at("number.points", at)
    if not point or not value.is_integer() or not together(scan, at - 1, point):
        return value, at
    stop = point[1]
    if stop < len(scan.raw) and scan.kind[stop] == NUMERAL and scan.raw[stop].isdecimal():
        return value + fraction(scan.raw[stop]), stop + 1
    digits, stop = _spoken(scan, stop)
    return (value + fraction(digits), stop) if digits else (value, at)


def in_words(scan: Scan, value: float, at: int) -> tuple[float, int]:
    """The same for a number in words, with the multiplier behind ("two point two million")."""
    parts = scan.at("number.decimal_parts", at)
    if parts and scan.at("units", parts[1]):
        return value / float(parts[2]), parts[1]  # «пять десятых процента»
    whole, stop = behind(scan, value, at)
    return multiply(scan, whole, stop) if stop > at else (value, at)


def _spoken(scan: Scan, at: int) -> tuple[str, int]:
    """Digits told one by one ("point one four"), or as a number of tenths («пять десятых»)."""
    at = mention[1] if (mention := scan.at("marks.and", at)) else at
    parts = compose(scan, at)
    named = scan.at("number.decimal_parts", parts[1]) if parts else None
    if parts and named:
        return f"{int(parts[0]):0{len(named[2]) - 3}d}", named[1]  # an id is the number of parts: "100.0"
    told = ""
    while (digit := scan.at("number.values", at)) and float(digit[2]) < 10:
        told += str(int(float(digit[2])))
        at = digit[1]
    return (told, at) if told or not parts else (str(int(parts[0])), parts[1])
