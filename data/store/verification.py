"""Check that everything kept still stands where it was found."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import duckdb

from data.store.opening import open_store
from data.store.reading import rows


@dataclass(frozen=True, slots=True)
class Fault:
    """Something kept that is not what it was: what, what it should be, and what is there."""

    what: str
    expected: str
    found: str


def verify(store: str | Path) -> list[Fault]:
    """Every claim whose figure is not at its place, every input whose bytes do not give their hash.

    Retired readings are checked too. An empty list is the proof that every figure has its place.
    """
    with open_store(store, read_only=True) as connection:
        return [*_misplaced(connection), *_altered(connection)]


def _misplaced(connection: duckdb.DuckDBPyConnection) -> list[Fault]:
    texts = {row["version_id"]: row["text"] for row in rows(connection, "kept_texts")}
    return [
        Fault(f"claim {row['claim_id']}", row["figure"], found)
        for row in rows(connection, "kept_claims")
        if (found := texts.get(row["version_id"], "")[row["start"] : row["end"]]) != row["figure"]
    ]


def _altered(connection: duckdb.DuckDBPyConnection) -> list[Fault]:
    return [
        Fault("bytes of an input", row["sha256"], found)
        for row in rows(connection, "kept_raw")
        if (found := sha256(row["bytes"]).hexdigest()) != row["sha256"]
    ]
