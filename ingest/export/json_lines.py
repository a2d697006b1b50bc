"""The record as JSON lines, as `onrecord extract` prints them."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.store import claims
from ingest.export.shape import line


def write_jsonl(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Every claim on record, one object of docs/claim.md a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(line(claim) + "\n" for claim in claims(connection))
