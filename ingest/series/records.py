"""The rows of a file, whatever its form."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.columns import table
from ingest.readers.csv_table import Row, rows
from ingest.readers.decode import decode
from ingest.readers.told_date import told_date
from ingest.series.json_records import json_records

_SEPARATORS = ",;\t|"
_HEAD = 1 << 16  # characters in which a header ends


@dataclass(frozen=True, slots=True)
class Record:
    """A row: where it stands in the file, what its columns hold, or what is wrong with it."""

    origin: str
    cells: dict[str, Any] = field(default_factory=dict)
    wrong: str | None = None


def records(raw: bytes, origin: str) -> list[Record]:
    """The rows of a table (CSV), or of JSON: a list of records, or days with values. Raises UnreadableInput."""
    text = decode(raw, origin).text
    if text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
        return [Record(f"{origin}: record {at}", cells) for at, cells in json_records(text, origin)]
    return list(_of_table(text, origin))


def _of_table(text: str, origin: str) -> Iterator[Record]:
    sign = _separator(text[:_HEAD])
    found = rows(io.StringIO(text, newline=""), sign)
    first = next(found, None)
    if first is None or first.wrong or len(first.cells) < 2:
        raise UnreadableInput(origin, "is no table of days and values", "give it as CSV or JSON")
    header = _header(first.cells, origin)
    if header is None:
        header = [table("series")["columns"]["unnamed"].format(number=at + 1) for at in range(len(first.cells))]
        yield _record(first, header, origin)
    for row in found:
        yield _record(row, header, origin)


def _separator(head: str) -> str:
    line = head.lstrip("\ufeff\r\n").splitlines()[:1]
    return max(_SEPARATORS, key=lambda sign: len(next(csv.reader(line, delimiter=sign), [])))


def _header(cells: list[str], origin: str) -> list[str] | None:
    """The names of the columns; None where the first row is one of values already."""
    if any(told_date(cell, day_first=True) for cell in cells):
        return None
    names = [cell.strip() for cell in cells]
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice:
        raise UnreadableInput(origin, f'has two columns called "{twice}"', "rename one of them")
    return names


def _record(row: Row, header: Sequence[str], origin: str) -> Record:
    place = f"{origin}: row {row.number}"
    if row.wrong:
        return Record(place, wrong=row.wrong)
    if len(row.cells) > len(header):
        return Record(place, wrong=f"has {len(row.cells)} cells, the table {len(header)} columns")
    return Record(place, dict(zip(header, row.cells, strict=False)))
