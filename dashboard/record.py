"""The record in memory: a copy of the store's figures, taken anew when the file changes.

So the dashboard answers in milliseconds over a million figures, and goes on answering while another process
writes to the store (DuckDB then lets nobody else read it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

import duckdb
import pandas as pd

from data.errors import StoreBusy
from data.store import open_store, sql

Params = Mapping[str, str | int | float | bool | list[str] | list[int] | None]
Stamp = tuple[tuple[int, int], ...]

_ROWS = 100_000  # copied at once
_PATIENCE = 0.5  # seconds that a busy store is waited for where there is an older copy to show


@dataclass(frozen=True, slots=True)
class Record:
    """A copy of the store at `path` as it was at `taken`; `behind`: the file has changed since, and is busy."""

    path: Path
    stamp: Stamp
    taken: datetime
    memory: duckdb.DuckDBPyConnection
    behind: bool = False

    def ask(self, name: str, params: Params) -> pd.DataFrame:
        """The rows of `data/sql/queries/dashboard_<name>.sql` over the tables of dashboard_record.sql."""
        return self.memory.cursor().execute(sql.query(f"dashboard_{name}"), dict(params) or None).df()

    def store(self, name: str, params: Params) -> pd.DataFrame:
        """The same asked of the file itself: texts of articles, single figures in full.

        Raises StoreBusy while another process writes to it.
        """
        with open_store(self.path, read_only=True) as connection:
            return connection.execute(sql.query(f"dashboard_{name}"), dict(params) or None).df()


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
            _latest[path] = _taken(path, stamp, _PATIENCE if known else None)
        except StoreBusy:
            if known is None:
                raise
            return Record(known.path, known.stamp, known.taken, known.memory, behind=True)
        return _latest[path]


def stamp_of(path: Path) -> Stamp:
    """Tells one state of the store from another: time and size of the file and of its log."""
    stats = [file.stat() for file in (path, path.with_name(path.name + ".wal")) if file.exists()]
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)


def _taken(path: Path, stamp: Stamp, wait: float | None) -> Record:
    memory = duckdb.connect(":memory:", config={"enable_external_access": "false"})
    patience = {} if wait is None else {"wait": wait}
    with open_store(path, read_only=True, **patience) as connection:
        rows = connection.sql(sql.query("dashboard_copied")).to_arrow_reader(_ROWS)
        memory.from_arrow(rows).create("copied")
        articles = connection.sql(sql.query("count_all")).fetchall()[0][0]
    memory.execute(sql.query("dashboard_narrow"))
    memory.execute(sql.query("dashboard_record"), {"articles": articles})
    return Record(path, stamp, datetime.now().astimezone(), memory)
