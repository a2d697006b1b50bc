"""One connection to the store's file for all that a run of a page asks of it: opening takes longer than asking."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from data.store import open_store


@dataclass(slots=True)
class _Run:
    """The connections of one run, by file, and what closes them."""

    end: ExitStack
    opened: dict[Path, duckdb.DuckDBPyConnection] = field(default_factory=dict)


_run: ContextVar[_Run | None] = ContextVar("run", default=None)


@contextmanager
def one_run() -> Iterator[None]:
    """Inside, each file is opened at most once, when it is first asked; at the end all are closed."""
    with ExitStack() as end:
        before = _run.set(_Run(end))
        try:
            yield
        finally:
            _run.reset(before)


def release() -> None:
    """Close what this run has opened: nobody may write to a file that is being read. Asked again, it is opened."""
    if run := _run.get():
        run.opened.clear()
        run.end.close()


@contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to read by: that of this run, or, outside of one, one of its own. Raises StoreError."""
    run = _run.get()
    if run is None:
        with open_store(path, read_only=True) as connection:
            yield connection
        return
    if path not in run.opened:
        run.opened[path] = run.end.enter_context(open_store(path, read_only=True))
    yield run.opened[path]
