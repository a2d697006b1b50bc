"""What a store already knows of articles that come again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from data.errors import UnreadableInput
from data.model import Document
from data.store import known, open_store
from data.store.instants import instant
from ingest.pipeline.arrivals import Arrival

PARTICULARS = ("published", "outlet", "title", "url")
AT_ONCE = 100


def recall(arriving: Iterable[Arrival | UnreadableInput], store: Path) -> Iterator[Arrival | UnreadableInput]:
    """The same, with what an input leaves out filled in from the record of the same text.

    So an article that comes again without its date does not lose the date that it came with before.
    """
    rest = iter(arriving)
    while chunk := list(islice(rest, AT_ONCE)):
        ids = [arrival.document.id for arrival in chunk if isinstance(arrival, Arrival)]
        with open_store(store, read_only=True) as connection:
            records = known(connection, ids)
        for arrival in chunk:
            yield arrival if isinstance(arrival, UnreadableInput) else _completed(arrival, records)


def _completed(arrival: Arrival, records: dict[str, dict[str, Any]]) -> Arrival:
    return replace(arrival, document=complete(arrival.document, records.get(arrival.document.id)))


def complete(document: Document, record: dict[str, Any] | None) -> Document:
    """The document with its missing particulars from the record, where that is of the same text."""
    if record is None or record["text"] != document.text:
        return document
    missing = {name: record[name] for name in PARTICULARS if getattr(document, name) is None}
    completed = replace(document, **missing)
    if completed.published_at is None and completed.published == record["published"]:
        known = instant(record["published_at"], record["published_zone"])
        completed = replace(completed, published_at=known)
    return completed
