"""Days and their values, from the rows of a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.told_date import days_first, told_date
from ingest.series.numbers import NoNumber, decimal_sign, number, written
from ingest.series.records import Record

_MEND = "mend the row"
_ALONE = "write the number alone, as 701000"
_DAY = "write the day as 2024-11-04"


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its value, and the row that has it."""

    day: date
    value: Decimal
    origin: str


def days(
    found: Sequence[Record], day: str, value: str, since: date | None = None
) -> Iterator[Day | UnreadableInput]:
    """Each day with its value, the earliest first; what is wrong with a row comes as an error before them.

    In a table with other columns besides, an open cell says that nothing was stated that day; it is passed over.
    Of a day that has several values none is taken: nobody knows which one holds.
    """
    read: defaultdict[date, list[Day]] = defaultdict(list)
    for one in _read(found, day, value, since):
        if isinstance(one, Day):
            read[one.day].append(one)
        else:
            yield one
    single = [at for at in sorted(read) if len({one.value for one in read[at]}) == 1]
    yield from (_twice(read[at]) for at in sorted(read.keys() - set(single)))
    yield from (read[at][0] for at in single)


def _read(found: Sequence[Record], day: str, value: str, since: date | None) -> Iterator[Day | UnreadableInput]:
    day_first = days_first(str(record.cells.get(day, "")) for record in found)
    sign = decimal_sign(record.cells.get(value) for record in found)
    for record in found:
        if record.wrong:
            yield UnreadableInput(record.origin, record.wrong, _MEND)
        elif not is_open(record, day, value):
            yield _day(record, _told(record.cells.get(day), day_first), record.cells.get(value), sign, since)


def is_open(record: Record, day: str, value: str) -> bool:
    """Whether the row is of a table with other columns besides, and leaves this value open."""
    cell = record.cells.get(value)
    return (cell is None or not str(cell).strip()) and bool(record.cells.keys() - {day, value})


def _day(record: Record, at: date | None, cell: Any, sign: str | None, since: date | None) -> Day | UnreadableInput:
    if at is None:
        return UnreadableInput(record.origin, "has no day that can be read in one way", _DAY)
    if since is not None and at < since:
        return UnreadableInput(record.origin, f"is of {at}, before the count began ({since})", "mend one of them")
    try:
        return Day(at, number(cell, sign), record.origin)
    except NoNumber as error:
        return UnreadableInput(record.origin, error.cause, _ALONE)


def _told(cell: Any, day_first: bool | None) -> date | None:
    found = told_date(str(cell), day_first) if isinstance(cell, str | int) else None
    return found.date() if isinstance(found, datetime) else found


def _twice(several: Sequence[Day]) -> UnreadableInput:
    rows = ", ".join(f"{written(one.value)} ({one.origin.rpartition(': ')[2]})" for one in several)
    file, cause = several[0].origin.rpartition(": ")[0], f"has several values for {several[0].day}: {rows}"
    return UnreadableInput(file, cause, "leave one of them")
