"""The record as comma-separated values: one row a figure, with the article it stands in (see cells.py)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

import duckdb

from data.store import rows
from ingest.export.cells import harmless


def write_csv(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Every claim on record, in UTF-8; relays of one claim are joined by semicolons."""
    write_rows(*claim_table(connection), path)


def write_rows(columns: Sequence[str], found: Iterable[Sequence[object]], path: Path) -> None:
    """Rows of `current_claims` under the names of their columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        write_to(columns, found, file)


def write_to(columns: Sequence[str], found: Iterable[Sequence[object]], file: TextIO) -> None:
    """The same, to an open file."""
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([harmless(value) for value in row] for row in found)


def claim_table(connection: duckdb.DuckDBPyConnection) -> tuple[list[str], Iterator[list[object]]]:
    """The columns of `current_claims`, and a row for each claim on record."""
    found = (list(row.values()) for row in rows(connection, "list_claims"))
    described = connection.execute("DESCRIBE SELECT * EXCLUDE (reading_id) FROM current_claims").fetchall()
    return [column[0] for column in described], found
