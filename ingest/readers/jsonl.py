"""JSON lines: one article a line, in the form of docs/claim.md."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article

FORM = 'write each line as {"id": "…", "text": "…"} (see docs/claim.md)'
WORDS = ("id", "language", "outlet", "title", "url")


def read_jsonl(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """One article a line, its text exactly as given; a bad line is an error among them."""
    for number, line in enumerate(stream, 1):
        raw = line.removeprefix(b"\xef\xbb\xbf").strip()
        if raw:
            try:
                yield _article(raw, f"{origin}:{number}")
            except UnreadableInput as error:
                yield error


def _article(raw: bytes, origin: str) -> Article:
    record = _record(raw, origin)
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableInput(origin, 'has no "text"', FORM)
    told: dict[str, Any] = {name: _word(record, name, origin) for name in WORDS}
    return Article(text=text, origin=origin, raw=raw, published=_published(record, origin), **told)


def _record(raw: bytes, origin: str) -> dict[str, Any]:
    try:
        record = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableInput(origin, "is not in UTF-8", "save the file in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(origin, f"is not JSON ({error})", FORM) from error
    if not isinstance(record, dict):
        raise UnreadableInput(origin, "is JSON, but not an object", FORM)
    return record


def _word(record: dict[str, Any], name: str, origin: str) -> str | None:
    value = record.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        raise UnreadableInput(origin, f'"{name}" is not text', FORM)
    return value or None


def _published(record: dict[str, Any], origin: str) -> date | datetime | None:
    value = record.get("published")
    if value in (None, ""):
        return None
    try:
        told = datetime.fromisoformat(value)
        return told.date() if told.utcoffset() is None else told
    except (TypeError, ValueError) as error:
        remedy = 'write it as "2024-11-04", or leave it out'
        raise UnreadableInput(origin, f'"published" is not a date: {value!r}', remedy) from error
