"""Ingest: everything that the inputs state, kept in a store batch by batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from itertools import takewhile
from pathlib import Path

from data.errors import BreaksReader, UnreadableInput
from data.model import Reading
from data.store import Tally, write
from data.store.quarantine import quarantined
from ingest.pipeline.batch import Batch, batches
from ingest.pipeline.documents import Particulars
from ingest.pipeline.line import Outcome
from ingest.pipeline.listener import Listener
from ingest.pipeline.patience import opened
from ingest.pipeline.reading import all_items, outcomes
from ingest.pipeline.recall import recalled
from ingest.pipeline.work import read_item
from ingest.readers import Item, Source


def keep(sources: Iterable[Source | UnreadableInput], given: Particulars, store: Path, listener: Listener) -> Tally:
    """Read all sources and write what they state, each batch in one transaction; returns what was done in all.

    The store is open only while it is asked or written to. Raises StoreError where it cannot be: what the
    listener has been told is kept, is kept.
    """
    from ingest.extract import extractor  # loads the vocabulary

    with opened(store, listener.tell) as connection:
        aside = quarantined(connection, extractor())
    wanted = takewhile(lambda item: not listener.stop(), _not_aside(all_items(sources), aside))
    read = _advancing(outcomes(wanted, partial(read_item, given=given)), listener)
    total = Tally()
    for batch in batches(read, extractor()):
        total += _written(batch, store, listener)
        listener.kept(total)
    return total


def _advancing(found: Iterator[Outcome[Reading]], listener: Listener) -> Iterator[Outcome[Reading]]:
    """The same, told of. Who ends a group of processes ends workers, too: their inputs are blameless, and left."""
    for item, made in found:
        if listener.stop() and any(isinstance(one, BreaksReader) for one in made):
            continue
        listener.advance(item.size if item else 0)
        yield item, made


def _written(batch: Batch, store: Path, listener: Listener) -> Tally:
    for error in batch.errors:
        listener.refuse(error)
    found = recalled(batch.readings, store, listener.tell)
    for reading in found:
        listener.notice(reading)
    with opened(store, listener.tell) as connection:
        return write(connection, found, unreadable=len(batch.errors), broken=batch.broken)


def _not_aside(items: Iterable[Item | UnreadableInput], aside: dict[str, str]) -> Iterator[Item | UnreadableInput]:
    """The items, with an error in place of each that this version of the program could not stand before."""
    for item in items:
        cause = aside.get(sha256(item.raw()).hexdigest()) if aside and isinstance(item, Item) else None
        yield UnreadableInput(item.origin, f"{cause}, as it did before", "give its text as .txt") if cause else item
