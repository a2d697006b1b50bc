"""A store that others use, too, waited for with a word about who holds it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import duckdb

from data.errors import StoreBusy
from data.store import open_store

SILENT, LONGEST = 4.0, 600.0  # seconds until who holds it is told, and until it is given up


@contextmanager
def opened(
    store: Path, tell: Callable[[str], None], longest: float = LONGEST
) -> Iterator[duckdb.DuckDBPyConnection]:
    """The store to write to. Where it is busy, `tell` says every few seconds who holds it; StoreBusy at the end."""
    give_up = time.monotonic() + longest
    with ExitStack() as stack:
        while True:
            try:
                connection = stack.enter_context(open_store(store, wait=SILENT))
                break
            except StoreBusy as error:
                if time.monotonic() >= give_up:
                    raise
                tell(f"waiting: {error}")
        yield connection
