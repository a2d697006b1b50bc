"""The record as comma-separated values: one row a figure, with the article it stands in."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import duckdb

from data.store import rows
from ingest.export.shape import number

JOINER = "; "


def write_csv(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Every claim on record, in UTF-8; relays of one claim are joined by semicolons."""
    found = (list(row.values()) for row in rows(connection, "list_claims"))
    write_rows(_columns(connection), found, path)


def write_rows(columns: Sequence[str], found: Iterable[Sequence[object]], path: Path) -> None:
    """Rows of `current_claims` under the names of their columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([cell(value) for value in row] for row in found)


def cell(value: object) -> object:
    """A value as it is written: whole numbers without ".0", days as ISO 8601 has them."""
    match value:
        case bool():
            return str(value).lower()
        case float():
            return number(value)
        case list():
            return JOINER.join(value)
        case date():
            return value.isoformat()
        case _:
            return value


def _columns(connection: duckdb.DuckDBPyConnection) -> list[str]:
    described = connection.execute("DESCRIBE SELECT * EXCLUDE (reading_id) FROM current_claims").fetchall()
    return [column[0] for column in described]
