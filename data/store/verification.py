"""Check that everything kept still stands where it was found, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from data.errors import StoreError
from data.model import Document
from data.store import sql
from data.store.instants import instant
from data.store.opening import open_store
from data.store.reading import rows
from data.store.rows import version_id


@dataclass(frozen=True, slots=True)
class Fault:
    """Something kept that is not what it was: what, what it should be, and what is there."""

    what: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.what}: should be {self.expected!r}, is {self.found!r}"


def verify(store: str | Path) -> list[Fault]:
    """Every claim whose words are not at their place, every input and text whose bytes do not give their hash,
    and what is there by half or twice.

    Retired readings are checked too. An empty list is the proof that every figure has its place. Raises StoreError
    where the file cannot be opened at all.
    """
    damaged = list(_damaged(Path(store)))
    return damaged or list(_unsound(Path(store)))


def _damaged(store: Path) -> Iterator[Fault]:
    """Each table that cannot be read to its end: the file itself has been changed."""
    left: list[str] | None = None
    while left is None or left:  # opened anew after each such error: it ends the connection
        with open_store(store, read_only=True) as connection:
            if left is None:
                left = sorted(name for (name,) in connection.execute(sql.query("list_tables")).fetchall())
            try:
                while left:
                    connection.execute(sql.query("read_whole"), {"table": left[0]}).fetchall()
                    left.pop(0)
            except duckdb.Error as error:
                yield Fault(f"table {left.pop(0)}", "readable", str(error).splitlines()[0])


def _unsound(store: Path) -> Iterator[Fault]:
    with open_store(store, read_only=True) as connection:
        for check in sql.soundness():
            try:
                found = connection.execute(check).fetchall()
            except duckdb.Error as error:
                raise StoreError(f"{store}: cannot be checked ({str(error).splitlines()[0]})") from error
            yield from (Fault(*row) for row in found)
        yield from _altered(connection)


def _altered(connection: duckdb.DuckDBPyConnection) -> Iterator[Fault]:
    """Each text that no longer gives the hash that it is known by."""
    for row in rows(connection, "kept_versions"):
        found = version_id(_document(row))
        if found != row["version_id"]:
            yield Fault(f"text of document {row['document_id']}", row["version_id"], found)


def _document(row: dict[str, Any]) -> Document:
    plain = ("text", "language", "sha256", "published", "outlet", "title", "url", "origin")
    return Document(
        id=row["document_id"],
        **{name: row[name] for name in plain},
        published_at=instant(row["published_at"], row["published_zone"]),
        via=tuple(row["via"] or ()),
        pages=tuple(row["pages"] or ()),
    )
