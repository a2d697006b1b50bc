"""An article from a record: names and what they hold, as JSON and tables give it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.columns import columns
from ingest.readers.told_date import told_date

_NAMES = ("name", "title")  # of an outlet that is itself a record
_HALF = ("utf-8", "replace")


def article_of(record: Mapping[str, Any], origin: str, day_first: bool | None = None) -> Article:
    """The article of a record, by the names of data/readers/columns.yaml; what is not told or unclear is None.

    Raises UnreadableInput where it has no text.
    """
    held = columns(record)
    told = {field: _word(record[name]) for field, name in held.items()}
    text = told.get("text")
    if not text or not text.strip():
        raise UnreadableInput(origin, "has no text", "give each article its text")
    return Article(
        text=text,
        origin=origin,
        raw=raw_of(record),
        id=told.get("id"),
        language=told.get("language"),
        published=_published(told.get("published"), day_first),
        outlet=told.get("outlet"),
        title=told.get("title"),
        url=told.get("url"),
    )


def raw_of(record: Mapping[str, Any]) -> bytes:
    """The record as bytes, the same for every spelling of it."""
    return json.dumps(record, sort_keys=True, default=str).encode()


def _published(told: str | None, day_first: bool | None) -> date | datetime | None:
    return told_date(told, day_first) if told else None


def _word(value: Any) -> str | None:
    """What is told as text; half of a surrogate pair is no character."""
    if isinstance(value, dict):
        value = next((value[name] for name in _NAMES if name in value), None)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return value.encode(*_HALF).decode() or None if isinstance(value, str) else None
