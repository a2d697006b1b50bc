"""The record in memory: a copy of the store's figures, taken anew when the file changes.

So the dashboard answers in milliseconds over a million figures, and goes on answering while another process
writes to the store (DuckDB then lets nobody else read it).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Lock

import duckdb
import pandas as pd

from dashboard.decided import Decided, decided
from data.errors import StoreBusy
from data.store import open_store, sql
from data.store.transaction import transaction

Params = Mapping[str, str | int | float | bool | list[str] | None]
Stamp = tuple[tuple[int, int], ...]

_ROWS = 100_000  # copied at once
_PATIENCE = 0.5  # seconds that a busy store is waited for where there is an older copy to show


@dataclass(frozen=True, slots=True)
class Record:
    """A copy of the store at `path` as it was at `taken`; `behind`: the file has changed since, and is busy.

    `figures` is the stamp since which no figure has changed, `articles` the number of articles.
    """

    path: Path
    stamp: Stamp
    taken: datetime
    memory: duckdb.DuckDBPyConnection
    behind: bool = False
    figures: Stamp = ()
    articles: int = 0
    decided: Decided = field(default_factory=Decided)

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


def write(path: Path, documents: Sequence[str], act: Callable[[duckdb.DuckDBPyConnection], object]) -> None:
    """Let `act` write to the store; it may change figures of these documents only, and no article.

    Where the copy in memory is of the file as it was just before, it follows at once, without being taken anew.
    Raises StoreError, StoreBusy where another process is writing.
    """
    with open_store(path) as connection, _lock:
        known = _latest.get(path)
        current = known is not None and known.stamp == stamp_of(path)  # nobody else can write from here on
        act(connection)
        if known and current and _settled(connection):
            _latest[path] = _followed(known, connection, list(documents))


def _settled(connection: duckdb.DuckDBPyConnection) -> bool:
    """Bring the file to rest while nobody else can write: closing would, after which it could be of another writer.

    Not possible while another thread is writing; then the copy is taken anew.
    """
    try:
        connection.execute("CHECKPOINT")
    except duckdb.TransactionException:
        return False
    return True


def _followed(known: Record, connection: duckdb.DuckDBPyConnection, documents: list[str]) -> Record:
    """The record with the figures of these documents copied again; its stamp is that of the file as it is now."""
    stamp, now = stamp_of(known.path), datetime.now().astimezone()
    if documents:
        rows = _copied(connection, documents).to_arrow_table()
        with transaction(known.memory):
            known.memory.execute(sql.query("dashboard_forget"), {"documents": documents})
            known.memory.from_arrow(rows).insert_into("copied")
            _lay_over(known.memory, known.articles)
    figures = stamp if documents else known.figures
    return replace(known, stamp=stamp, taken=now, behind=False, figures=figures, decided=decided(connection))


def _taken(path: Path, stamp: Stamp, wait: float | None) -> Record:
    memory = duckdb.connect(":memory:", config={"enable_external_access": "false"})
    patience = {} if wait is None else {"wait": wait}
    with open_store(path, read_only=True, **patience) as connection:
        rows = _copied(connection, None).to_arrow_reader(_ROWS)
        memory.from_arrow(rows).create("copied")
        articles = int(connection.sql(sql.query("count_all")).fetchall()[0][0])
        opinions = decided(connection)
    _lay_over(memory, articles)
    now = datetime.now().astimezone()
    return Record(path, stamp, now, memory, figures=stamp, articles=articles, decided=opinions)


def _copied(connection: duckdb.DuckDBPyConnection, documents: list[str] | None) -> duckdb.DuckDBPyRelation:
    return connection.sql(sql.query("dashboard_copied"), params={"documents": documents})


def _lay_over(memory: duckdb.DuckDBPyConnection, articles: int) -> None:
    memory.execute(sql.query("dashboard_record"), {"articles": articles})
