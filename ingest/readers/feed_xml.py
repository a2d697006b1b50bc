"""RSS, Atom and RDF."""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.feed_entry import Entry, web_address
from ingest.readers.markup import text_of
from ingest.readers.told_date import told_date

_CLOSED = re.compile(rb"</(\w+:)?(rss|feed|rdf)\s*>\s*(<!--[^>]*>\s*)*$", re.I)
_TAIL = 4096
_MARKED = ("text/html", "application/xhtml+xml")


def xml_entries(raw: bytes, url: str) -> Iterator[Entry]:
    """The entries of the feed that came from `url` (empty if unknown), in its order.

    Raises UnreadableInput where it is damaged.
    """
    found = _parsed(raw, url)
    outlet = _line(found.feed.get("title"))
    for entry in found.entries:
        yield _entry(entry, outlet)


def is_whole(raw: bytes) -> bool:
    """Whether the feed goes on to its end; feedparser makes an entry of half of one without a word."""
    return bool(_CLOSED.search(raw[-_TAIL:].replace(b"\0", b"")))


def _parsed(raw: bytes, url: str) -> Any:
    import feedparser  # slow to import

    headers = {"content-type": "application/xml", **({"content-location": url} if url else {})}
    # A stream, never the bytes themselves: feedparser takes those for the name of a file first.
    try:
        return feedparser.parse(io.BytesIO(raw), response_headers=headers)
    except Exception as error:  # feedparser lets through whatever its parsers stumble over
        raise UnreadableInput(url or "the feed", f"is a feed that is damaged ({error})", "get it again") from error


def _entry(entry: Any, outlet: str | None) -> Entry:
    return Entry(
        url=web_address(entry.get("link")),
        title=_line(entry.get("title")),
        published=_published(entry),
        outlet=outlet,
        id=entry.get("id") or None,
        text=_text(entry),
    )


def _published(entry: Any) -> date | datetime | None:
    """As told, with its zone; the day alone where only feedparser can read it: it makes up zones."""
    for name in ("published", "updated"):
        if told := _own(entry, name):
            return told_date(told) or _day(_own(entry, f"{name}_parsed"))
    return None


def _own(entry: Any, name: str) -> Any:
    """What the entry tells under that very name; feedparser's `get` gives `published` for a missing `updated`."""
    return entry[name] if name in entry else None  # noqa: SIM401


def _day(parsed: Any) -> date | None:
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC).date() if parsed else None
    except (ValueError, OverflowError, OSError):
        return None


def _text(entry: Any) -> str | None:
    """The longest of what the entry carries whole; its summary is not the article."""
    found = (
        text_of(one.value) if one.get("type") in _MARKED else one.value.strip() for one in entry.get("content", ())
    )
    return max(found, key=len, default="") or None


def _line(told: Any) -> str | None:
    return " ".join(text_of(told).split()) or None if told else None
