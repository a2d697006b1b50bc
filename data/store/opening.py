"""Open a store for one thing, and close it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import duckdb

from data.errors import StoreError
from data.store.connect import connect
from data.store.migrate import is_current, migrate
from data.store.past import go_back
from data.store.reading import only

WAIT = 5.0
# A full disk, a damaged file: the last is told by the base class alone.
ILL = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException, duckdb.OutOfMemoryException)


def default_store() -> Path:
    """The store that is meant when none is named: ONRECORD_STORE, then onrecord.duckdb here."""
    return Path(os.environ.get("ONRECORD_STORE") or "onrecord.duckdb")


@contextmanager
def open_store(
    path: str | Path, *, read_only: bool = False, wait: float = WAIT
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the store at `path`, closed at the end.

    Written to, the store is made where there is none, and brought to this version's schema. Read
    only, it must exist; an older schema is brought up to date first. A busy file is waited for up to
    `wait` seconds, then StoreBusy names who holds it.
    """
    file = Path(path)
    with _told(file):
        connection = _reader(file, wait) if read_only else _writer(file, wait)
        try:
            yield connection
        finally:
            connection.close()


@contextmanager
def _told(file: Path) -> Iterator[None]:
    """Inside, what is wrong with the file or its disk comes as StoreError; what is wrong with a query as it is."""
    try:
        yield
    except duckdb.Error as error:
        if not isinstance(error, ILL) and type(error) is not duckdb.Error:
            raise
        cause = str(error).splitlines()[0]
        raise StoreError(
            f"{file}: cannot be read or written ({cause}); `onrecord verify` tells what is whole"
        ) from error


@contextmanager
def open_record(path: str | Path, as_of: datetime | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The store at `path` to read from, as it is or as it was at a moment (UTC).

    Raises StoreError also where nothing is, or was, on record in it yet.
    """
    with open_store(path, read_only=True) as connection:
        if as_of is not None:
            go_back(connection, as_of)
        if not only(connection, "any_claim")["any"]:
            when = f"was on record by {as_of:%Y-%m-%d}" if as_of else "is on record yet"
            raise StoreError(f"{path}: nothing {when}; `onrecord ingest INPUT --store {path}` reads articles")
        yield connection


def _writer(path: Path, wait: float) -> duckdb.DuckDBPyConnection:
    connection = connect(path, read_only=False, wait=wait)
    try:
        migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _reader(path: Path, wait: float) -> duckdb.DuckDBPyConnection:
    connection = connect(path, read_only=True, wait=wait)
    try:
        if is_current(connection, path):
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    _writer(path, wait).close()
    return connect(path, read_only=True, wait=wait)
