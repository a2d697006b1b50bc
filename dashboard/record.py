"""The record in memory: a copy of the store's figures, taken anew when the file changes.

So the dashboard answers in milliseconds over a million figures, and goes on answering while another process
writes to the store (DuckDB then lets nobody else read it).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

import duckdb

from dashboard.copying import Params, Record, Stamp, followed, stamp_of, taken
from dashboard.reading import release
from data.errors import StoreBusy
from data.store import open_store

__all__ = ["Params", "Record", "Stamp", "is_at_hand", "record", "stamp_of", "write"]

_PATIENCE = 0.5  # seconds that a busy store is waited for where there is an older copy to show

_latest: dict[Path, Record] = {}
_lock = Lock()


def record(path: Path) -> Record:
    """The record of a store as it is now, or, while it is busy, as it last was; raises StoreError."""
    with _lock:
        stamp = stamp_of(path)
        known = _latest.get(path)
        if known and known.stamp == stamp:
            return known
        try:
            _latest[path] = taken(path, stamp, _PATIENCE if known else None)
        except StoreBusy:
            if known is None:
                raise
            return replace(known, behind=True)
        return _latest[path]


def is_at_hand(path: Path) -> bool:
    """Whether a store's record is copied already, as the file is now."""
    known = _latest.get(path)
    return known is not None and known.stamp == stamp_of(path)


def write(path: Path, documents: Sequence[str], act: Callable[[duckdb.DuckDBPyConnection], object]) -> None:
    """Let `act` write to the store; it may change figures of these documents only, and no article.

    Where the copy in memory is of the file as it was just before, it follows at once, without being taken anew.
    Raises StoreError, StoreBusy where another process is writing.
    """
    release()
    with open_store(path) as connection, _lock:
        known = _latest.get(path)
        current = known is not None and known.stamp == stamp_of(path)  # nobody else can write from here on
        act(connection)
        if known and current and _settled(connection):
            _latest[path] = followed(known, connection, list(documents))


def _settled(connection: duckdb.DuckDBPyConnection) -> bool:
    """Bring the file to rest while nobody else can write: closing would, after which it could be of another writer.

    Not possible while another thread is writing; then the copy is taken anew.
    """
    try:
        connection.execute("CHECKPOINT")
    except duckdb.TransactionException:
        return False
    return True
