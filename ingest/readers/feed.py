"""Feeds (RSS, Atom, RDF, JSON Feed): the articles that they point to, and those that they carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.feed_entry import Entry
from ingest.readers.feed_json import is_json_feed, json_entries
from ingest.readers.feed_xml import is_whole, xml_entries
from ingest.readers.record import raw_of

__all__ = ["MOST", "Entry", "entries", "is_feed", "read_feed"]

MOST = 20  # of a feed, the newest; a feed is read to keep up, not to copy an archive
LARGEST = 64 << 20  # bytes of a feed
# What was passed over once is not tried in other ways: twenty comments have a million.
_SIGN = re.compile(
    rb"\s*+(?>(?:<\?[^>]*>|<!--.*?-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)\s*+)*+<(rss|feed|rdf:rdf)\b", re.I | re.S
)
_HEAD = 4096
_CUT = "is incomplete, it is cut off: {} entries were read, the rest is missing"


def is_feed(raw: bytes) -> bool:
    """Whether the bytes begin as RSS, Atom, RDF or JSON Feed do."""
    head = raw[:_HEAD]
    return bool(_SIGN.match(head.removeprefix(b"\xef\xbb\xbf"))) or is_json_feed(head)


def entries(raw: bytes, url: str) -> list[Entry]:
    """The newest MOST articles of the feed that came from `url`; raises UnreadableInput where it has none."""
    listed = [entry for entry in _entries(raw, url) if entry.url]
    if not listed:
        raise UnreadableInput(url, "is a feed without articles", "check the address")
    return sorted(listed, key=Entry.moment, reverse=True)[:MOST]


def read_feed(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """Each article that a saved feed carries whole; one error for all those that it only points to."""
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise UnreadableInput(origin, f"is a feed larger than {LARGEST >> 20} MB", "give it in parts")
    try:
        listed = list(_entries(raw, ""))
    except UnreadableInput as error:
        raise UnreadableInput(origin, error.cause, error.remedy) from error
    whole = is_json_feed(raw[:_HEAD]) or is_whole(raw) or not is_feed(raw)
    kept = listed if whole else listed[:-1]
    for number, entry in enumerate(kept, 1):
        if entry.text:
            yield _article(entry, entry.text, f"{origin}:{number}")
    missing = sum(not entry.text for entry in kept)
    if missing or (whole and not listed):
        yield UnreadableInput(origin, *_missing(missing, len(kept)))
    if not whole:
        yield UnreadableInput(origin, _CUT.format(len(kept)), "get it again")


def _missing(missing: int, number: int) -> tuple[str, str]:
    if not number:
        return "is a feed without articles", "check that it is the right file"
    cause = f"only points to articles: {missing} of its {number} come without their text"
    return cause, "give the feed's address instead of the file, so that its articles are fetched"


def _article(entry: Entry, text: str, origin: str) -> Article:
    return Article(
        text=text if not entry.title or text.startswith(entry.title) else f"{entry.title}\n{text}",
        origin=origin,
        raw=raw_of(_record(entry)),
        id=entry.id,
        published=entry.published,
        outlet=entry.outlet,
        title=entry.title,
        url=entry.url or None,
    )


def _record(entry: Entry) -> dict[str, Any]:
    when = entry.published.isoformat() if isinstance(entry.published, date) else None
    told = {"id": entry.id, "url": entry.url, "title": entry.title, "published": when, "outlet": entry.outlet}
    return told | {"text": entry.text}


def _entries(raw: bytes, url: str) -> Iterator[Entry]:
    return json_entries(raw, url) if is_json_feed(raw[:_HEAD]) else xml_entries(raw, url)
