"""Numbers as tables write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import normalize

_MOST = 15  # digits that count: what a record can hold to the last one
_FORM = re.compile(
    r"\+?(?P<whole>[1-9]\d{0,2}(?P<group>[ '’.,])\d{3}(?:(?P=group)\d{3})*|\d+)(?:(?P<sign>[.,])(?P<part>\d+))?"
)
_TWO_WAYS = re.compile(r"\+?[1-9]\d{0,2}([.,])\d{3}")


@dataclass(frozen=True, slots=True)
class NoNumber(ValueError):
    """What a cell is instead of a number that can be kept."""

    cause: str


def decimal_sign(column: Iterable[object]) -> str | None:
    """The sign before the decimals, as the numbers of a column prove it; None where they do not."""
    found = {sign for cell in column if isinstance(cell, str) and (sign := _proved(_plain(cell)))}
    return found.pop() if len(found) == 1 else None


def number(cell: object, decimal: str | None) -> Decimal:
    """The value of a cell, with the sign before the decimals where it is known. Raises NoNumber.

    Without that, a comma before three digits is taken to group them; a full stop is not, nor to be decimal:
    "701.000" is read nowhere the same.
    """
    if isinstance(cell, bool) or not isinstance(cell, str | int | Decimal):
        raise NoNumber("holds no number")
    value = _read(_plain(cell), decimal) if isinstance(cell, str) else Decimal(cell)
    if not _is_short(value):
        raise NoNumber(f"holds a number of more than {_MOST} digits")
    if value < 0:
        raise NoNumber(f"is below zero ({value})")
    return value


def _is_short(value: Decimal) -> bool:
    if not value.is_finite() or abs(value.adjusted()) > _MOST:
        return False
    return len(value.normalize().as_tuple().digits) <= _MOST


def written(value: Decimal) -> str:
    """The number as an English text writes it: 701,000."""
    return f"{value.normalize():,f}"


def _plain(text: str) -> str:
    return normalize("NFKC", text).strip().replace("\u2212", "-")


def _proved(text: str) -> str | None:
    """The decimal sign, where the number can be read in one way only."""
    form = _FORM.fullmatch(text)
    if form is None or _TWO_WAYS.fullmatch(text):
        return None
    if form["sign"]:
        return form["sign"] if form["sign"] != form["group"] else None
    return {".": ",", ",": "."}.get(form["group"] or "")


def _read(text: str, decimal: str | None) -> Decimal:
    if text.startswith("-") and _FORM.fullmatch(text[1:].strip()):
        raise NoNumber(f"is below zero ({text})")
    form = _FORM.fullmatch(text)
    if form is None or (form["sign"] and form["sign"] == form["group"]):
        raise NoNumber(f'holds "{text[:40]}", no number')
    if (two := _TWO_WAYS.fullmatch(text)) and two[1] == "." and decimal is None:
        raise NoNumber(f"holds {text}, which may be {text.replace('.', '')} as well")
    if decimal and two and two[1] == decimal:
        return Decimal(text.replace(decimal, "."))
    if decimal and (form["group"] == decimal or (form["sign"] and form["sign"] != decimal)):
        raise NoNumber(f"holds {text}, with other signs than the rest of the column")
    whole = re.sub(r"\D", "", form["whole"])
    return Decimal(f"{whole}.{form['part'] or 0}")
