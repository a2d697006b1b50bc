"""What a store already knows of articles that come again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from data.model import Document, Reading
from data.store import known
from data.store.instants import instant
from ingest.pipeline.patience import opened
from ingest.pipeline.work import Arrival, reading

PARTICULARS = ("published", "outlet", "title", "url")


def recalled(readings: Sequence[Reading], store: Path, tell: Callable[[str], None]) -> list[Reading]:
    """The same, with what an input leaves out filled in from the record of the same text, and read with it.

    So an article that comes again without its date does not lose the date that it came with before.
    """
    with opened(store, tell) as connection:
        records = known(connection, [one.document.id for one in readings])
    return [_completed(one, records.get(one.document.id)) for one in readings]


def _completed(found: Reading, record: dict[str, Any] | None) -> Reading:
    document = complete(found.document, record)
    return found if document == found.document else reading(Arrival(document, found.raw or b""))


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
