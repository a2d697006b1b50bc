"""A copy of the store's figures in memory: how it is made, and how it follows a decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from dashboard.decided import Decided, decided
from dashboard.reading import reading
from data.store import open_store, sql
from data.store.connect import SETTINGS
from data.store.transaction import transaction

Params = Mapping[str, str | int | float | bool | list[str] | list[int] | None]
Stamp = tuple[tuple[int, int], ...]

_ROWS = 122_880  # copied at once: one row group of DuckDB
_KEPT = "kept"  # the database in memory; unlike the one that a connection has at first, it is compressed


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
        return self.cursor().execute(sql.query(f"dashboard_{name}"), dict(params) or None).df()

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A connection of its own to the copy, for one question in one thread."""
        cursor = self.memory.cursor()
        cursor.execute(f"USE {_KEPT}")
        return cursor

    def store(self, name: str, params: Params) -> pd.DataFrame:
        """The same asked of the file itself: texts of articles, single figures in full.

        Raises StoreBusy while another process writes to it.
        """
        with reading(self.path) as connection:
            return connection.execute(sql.query(f"dashboard_{name}"), dict(params) or None).df()


def stamp_of(path: Path) -> Stamp:
    """Tells one state of the store from another: time and size of the file and of its log."""
    stats = [file.stat() for file in (path, path.with_name(path.name + ".wal")) if file.exists()]
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)


def followed(known: Record, connection: duckdb.DuckDBPyConnection, documents: list[str]) -> Record:
    """The record with the figures of these documents copied again; its stamp is that of the file as it is now."""
    stamp, now = stamp_of(known.path), datetime.now().astimezone()
    if documents:
        rows = _copied(connection, documents).to_arrow_table()
        with transaction(known.memory):
            known.memory.execute(sql.query("dashboard_forget"), {"documents": documents})
            known.memory.from_arrow(rows).insert_into("copied")
            _lay_over(known.memory, known.articles)
        _narrow(known.memory)
    figures = stamp if documents else known.figures
    return replace(known, stamp=stamp, taken=now, behind=False, figures=figures, decided=decided(connection))


def taken(path: Path, stamp: Stamp, wait: float | None) -> Record:
    """The record of a store, copied whole; a busy file is waited for so many seconds."""
    memory = _compressed()
    patience = {} if wait is None else {"wait": wait}
    with open_store(path, read_only=True, **patience) as connection:
        _copy_into(memory, _copied(connection, None))
        articles = int(connection.sql(sql.query("count_all")).fetchall()[0][0])
        opinions = decided(connection)
    _lay_over(memory, articles)
    _narrow(memory)
    now = datetime.now().astimezone()
    return Record(path, stamp, now, memory, figures=stamp, articles=articles, decided=opinions)


def _compressed() -> duckdb.DuckDBPyConnection:
    """A database in memory that takes a fifth of the room; what was written is compressed at each checkpoint."""
    memory = duckdb.connect(":memory:", config=SETTINGS)
    memory.execute(f"ATTACH ':memory:' AS {_KEPT} (COMPRESS)")
    memory.execute(f"USE {_KEPT}")
    return memory


def _copy_into(memory: duckdb.DuckDBPyConnection, rows: duckdb.DuckDBPyRelation) -> None:
    """Part by part, so that never more than one part lies in memory uncompressed."""
    reader = rows.to_arrow_reader(_ROWS)
    memory.from_arrow(reader.schema.empty_table()).create("copied")
    for part in reader:
        memory.from_arrow(pa.Table.from_batches([part])).insert_into("copied")
        memory.execute("CHECKPOINT")


def _copied(connection: duckdb.DuckDBPyConnection, documents: list[str] | None) -> duckdb.DuckDBPyRelation:
    return connection.sql(sql.query("dashboard_copied"), params={"documents": documents})


def _lay_over(memory: duckdb.DuckDBPyConnection, articles: int) -> None:
    memory.execute(sql.query("dashboard_record"), {"articles": articles})


def _narrow(memory: duckdb.DuckDBPyConnection) -> None:
    """Once the copy's rows are there for good: before that they have other rowids."""
    with transaction(memory):
        memory.execute(sql.query("dashboard_narrow"))
