"""Which column of a series holds the days, and which the values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from data.errors import UnreadableInput
from ingest.readers.columns import columns
from ingest.readers.told_date import told_date
from ingest.series.numbers import NoNumber, decimal_sign, number
from ingest.series.records import Record

_SIGNS = re.compile(r"[\W_]+")


def names(found: Sequence[Record]) -> list[str]:
    """The columns in the order in which they come."""
    return list(dict.fromkeys(name for record in found for name in record.cells))


def day_column(found: Sequence[Record], origin: str) -> str:
    """The column of days: by its name, or as the first that mostly holds days. Raises UnreadableInput."""
    known = names(found)
    if named := columns(known).get("published"):
        return named
    for name in known:
        cells = _filled(found, name)
        if 2 * sum(told_date(str(cell), day_first=True) is not None for cell in cells) > len(cells):
            return name
    raise UnreadableInput(origin, "has no column of days", 'call that column "date"')


def value_column(found: Sequence[Record], day: str, wanted: str | None, measure: str, origin: str) -> str:
    """The column of values: the one wanted, the one called as the measure, or the only one of numbers.

    Raises UnreadableInput, naming the columns that there are.
    """
    others = [name for name in names(found) if name != day]
    if wanted is not None:
        return _wanted(others, wanted, origin)
    if called := _called(others, measure):
        return called
    numeric = [name for name in others if _holds_numbers(found, name)]
    if len(numeric) == 1:
        return numeric[0]
    cause = f"has several columns of numbers ({', '.join(numeric)})" if numeric else "has no column of numbers"
    raise UnreadableInput(origin, cause, "name the one that is meant with --column" if numeric else "add one")


def _wanted(others: list[str], wanted: str, origin: str) -> str:
    called = wanted if wanted in others else _called(others, wanted)
    if called is None:
        near = get_close_matches(wanted, others, 3) or others
        raise UnreadableInput(origin, f'has no column "{wanted}"', f"it has {', '.join(near)}")
    return called


def _called(others: list[str], wanted: str) -> str | None:
    return next((name for name in others if _plain(name) == _plain(wanted)), None)


def _plain(name: str) -> str:
    return _SIGNS.sub("", name).casefold()


def _filled(found: Sequence[Record], name: str) -> list[object]:
    return [cell for record in found if (cell := record.cells.get(name)) not in (None, "")]


def _holds_numbers(found: Sequence[Record], name: str) -> bool:
    cells = _filled(found, name)
    sign = decimal_sign(cells)
    return any(_is_number(cell, sign) for cell in cells)


def _is_number(cell: object, sign: str | None) -> bool:
    try:
        number(cell, sign)
    except NoNumber:
        return False
    return True
