"""Rows of the record as an Excel workbook; text stays text, whatever it begins with: cells have types here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path

import duckdb
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data.errors import ExportError
from data.store import only
from ingest.export.cells import cell
from ingest.export.csv_table import claim_table

MOST = 1_048_575  # rows of a sheet under its heading
_LONGEST = 32_767  # characters of a cell
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Every claim on record. Raises ExportError where there are more than a sheet holds."""
    count = only(connection, "count_all")["figures"]
    if count > MOST:
        raise ExportError(f"{path}: Excel holds {MOST:,} rows, and {count:,} figures are on record; use .csv")
    write_xlsx(*claim_table(connection), path)


def write_xlsx(columns: Sequence[str], found: Iterable[Sequence[object]], path: Path) -> None:
    """The same table as CSV has, with days as days; rows above MOST are left out, for Excel has no more."""
    with Workbook(path, {"constant_memory": True, "tmpdir": str(path.parent), **_PLAIN}) as book:
        sheet = book.add_worksheet("figures")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, row in enumerate(islice(found, MOST), start=1):
            for column, value in enumerate(row):
                _write(sheet, at, column, value, day)


def _write(sheet: Worksheet, row: int, column: int, value: object, day: Format) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float():
            sheet.write_number(row, column, value)
        case date() if value.year >= 1900:
            sheet.write_datetime(row, column, _midnight(value), day)
        case _:
            sheet.write_string(row, column, str(cell(value))[:_LONGEST])


def _midnight(value: date) -> datetime:
    return datetime(value.year, value.month, value.day)
