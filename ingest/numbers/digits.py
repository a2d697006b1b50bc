"""Digits to values, by the separators of the language and the habit of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data.words import GROUPS

_INSIDE = re.compile(f"[{GROUPS}]")


@dataclass(frozen=True, slots=True)
class Habit:
    """The sign that groups thousands and the sign that opens decimals in one text."""

    group: str
    decimal: str


def plain(raw: str) -> str:
    """The number without what groups its thousands but dots and commas: "29 600,5" → "29600,5"."""
    return raw if raw.isdecimal() else _INSIDE.sub("", raw)


def habit(raws: Iterable[str], group: list[str], decimal: list[str]) -> Habit:
    """The habit of a text: the language's own, unless its numbers can only be read the other way round."""
    own = Habit("," if "," in group else ".", "." if "." in decimal else ",")
    other = Habit(own.decimal, own.group)
    votes = {own: 0, other: 0}
    for raw in raws:
        told = _tells(plain(raw), own)
        if told in votes:
            votes[told] += 1
    return other if votes[other] > votes[own] and not votes[own] else own


def _tells(raw: str, own: Habit) -> Habit | None:
    """What one number says about the habit: if it can be read in one way only, or well in the language's own."""
    dots, commas = raw.count("."), raw.count(",")
    if dots and commas:
        return Habit(",", ".") if raw.rfind(".") > raw.rfind(",") else Habit(".", ",")
    mark = "." if dots else ","
    other = "," if dots else "."
    pieces = raw.split(mark)
    if len(pieces) > 2:
        return Habit(mark, other) if all(len(piece) == 3 for piece in pieces[1:]) else None
    if len(pieces) == 2 and len(pieces[1]) != 3:
        return Habit(other, mark)
    return own if mark == own.group else None


def parse(raw: str, text_habit: Habit) -> float | None:
    """The value, or null where the digits are no number ("1.2.3")."""
    number = plain(raw)
    dots, commas = number.count("."), number.count(",")
    if not dots and not commas:
        return _float(number)
    if dots and commas:
        decimal = "." if number.rfind(".") > number.rfind(",") else ","
        if number.count(decimal) > 1:
            return None
        return _float(number.replace("," if decimal == "." else ".", "").replace(decimal, "."))
    mark = "." if dots else ","
    pieces = number.split(mark)
    grouped = all(len(piece) == 3 for piece in pieces[1:]) and 0 < len(pieces[0]) <= 3
    if len(pieces) > 2:
        return _float("".join(pieces)) if grouped else None
    if grouped and pieces[0] != "0" and mark == text_habit.group:
        return _float("".join(pieces))
    return _float(".".join(pieces))


def _float(number: str) -> float | None:
    if not number.replace(".", "", 1).isdecimal() or len(number) > 300:
        return None
    value = float(number)
    return value if value != float("inf") else None
