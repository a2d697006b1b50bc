"""A file as the days of a series."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from data.errors import UnreadableInput
from ingest.readers.csv_table import LARGEST
from ingest.series.about import Series
from ingest.series.columns import day_column, value_column
from ingest.series.days import Day, days, is_open
from ingest.series.records import records


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a file, its days in order, the unreadable rows, and how many leave the value open."""

    raw: bytes = field(repr=False)
    days: tuple[Day, ...]
    wrong: tuple[UnreadableInput, ...]
    open: int


def load(path: Path, series: Series, column: str | None = None) -> Loaded:
    """The days of the file. Raises UnreadableInput where it has none that can be read."""
    origin, raw = path.name, _bytes(path)
    found = records(raw, origin)
    day = day_column(found, origin)
    value = value_column(found, day, column, series.measure, origin)
    read = list(days(found, day, value, series.since))
    good = tuple(one for one in read if isinstance(one, Day))
    wrong = tuple(one for one in read if isinstance(one, UnreadableInput))
    if not good:
        first = f" ({wrong[0]})" if wrong else ""
        raise UnreadableInput(origin, f"has no day with a value in its column {value}{first}", "nothing was kept")
    return Loaded(raw, good, wrong, sum(is_open(one, day, value) for one in found))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableInput(str(path), f"is larger than {LARGEST >> 20} MB", "give it in parts")
        return path.read_bytes()
    except OSError as error:
        cause = (error.strerror or str(error)).lower()
        raise UnreadableInput(str(path), f"cannot be read: {cause}", "look at its name and place") from error
