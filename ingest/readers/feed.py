"""RSS and Atom: the articles that a feed points to."""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from data.errors import UnreadableInput

MOST = 20  # of a feed, the newest; a feed is read to keep up, not to copy an archive
_SIGN = re.compile(rb"\s*(<\?[^>]*>\s*|<!--.*?-->\s*|<!doctype[^>\[]*>\s*)*<(rss|feed|rdf:rdf)\b", re.I | re.S)
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a feed points to, and what the feed says of it."""

    url: str
    title: str | None
    published: date | None
    outlet: str | None


def is_feed(raw: bytes) -> bool:
    """Whether the bytes begin as RSS, Atom or RDF do."""
    return bool(_SIGN.match(raw[:_HEAD].removeprefix(b"\xef\xbb\xbf")))


def entries(raw: bytes, url: str) -> list[Entry]:
    """The newest MOST articles of the feed that came from `url`; raises UnreadableInput where it has none."""
    import feedparser  # slow to import

    headers = {"content-type": "application/xml", "content-location": url}
    # A stream, never the bytes themselves: feedparser takes those for the name of a file first.
    found = feedparser.parse(io.BytesIO(raw), response_headers=headers)
    listed = list(_entries(found))
    if not listed:
        raise UnreadableInput(url, "is a feed without articles", "check the address")
    return sorted(listed, key=lambda entry: entry.published or date.min, reverse=True)[:MOST]


def _entries(found: Any) -> Iterator[Entry]:
    outlet = found.feed.get("title") or None
    for entry in found.entries:
        link = str(entry.get("link") or "")
        if link.lower().startswith(("http://", "https://")):
            yield Entry(link, entry.get("title") or None, _day(entry), outlet)


def _day(entry: Any) -> date | None:
    told = entry.get("published_parsed")
    try:
        return datetime.fromtimestamp(timegm(told), UTC).date() if told else None
    except (ValueError, OverflowError, OSError):
        return None
