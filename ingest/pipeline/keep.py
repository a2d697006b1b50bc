"""Ingest: everything that the inputs state, kept in a store at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from data.errors import UnreadableInput
from data.model import Reading
from data.store import Tally, open_store, write
from ingest.pipeline.arrivals import arrivals
from ingest.pipeline.documents import Particulars
from ingest.pipeline.reading import Advance, readings
from ingest.pipeline.recall import recall
from ingest.pipeline.spool import Spool
from ingest.readers import Source


def keep(
    sources: Iterable[Source | UnreadableInput],
    given: Particulars,
    store: Path,
    *,
    refuse: Callable[[UnreadableInput], None],
    advance: Advance = lambda size: None,
    notice: Callable[[Reading], None] = lambda reading: None,
) -> Tally:
    """Read all sources, then write all their readings in one transaction; returns what it did.

    `refuse` is told of each input that cannot be read, `notice` of each reading before it is written. The
    store is open only at the beginning, to see that it can be written, and at the end.
    """
    with open_store(store):
        pass
    unreadable = 0
    with Spool() as spool:
        for reading in readings(recall(arrivals(sources, given), store), advance):
            if isinstance(reading, UnreadableInput):
                unreadable += 1
                refuse(reading)
            else:
                spool.add(reading)
                notice(reading)
        with open_store(store) as connection:
            return write(connection, spool, unreadable=unreadable)
