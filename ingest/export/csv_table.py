"""The record as comma-separated values: one row a figure, with the article it stands in."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb

from data.store import rows
from ingest.export.shape import number

JOINER = "; "


def write_csv(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Every claim on record, in UTF-8; relays of one claim are joined by semicolons."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_columns(connection))
        writer.writerows(_cells(connection))


def _columns(connection: duckdb.DuckDBPyConnection) -> list[str]:
    described = connection.execute("DESCRIBE SELECT * EXCLUDE (reading_id) FROM current_claims").fetchall()
    return [column[0] for column in described]


def _cells(connection: duckdb.DuckDBPyConnection) -> Iterator[list[object]]:
    for row in rows(connection, "list_claims"):
        yield [_cell(value) for value in row.values()]


def _cell(value: object) -> object:
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
