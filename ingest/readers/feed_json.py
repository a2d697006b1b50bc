"""JSON Feed (jsonfeed.org, version 1 and 1.1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from data.errors import UnreadableInput
from ingest.readers.feed_entry import Entry, web_address
from ingest.readers.markup import text_of
from ingest.readers.told_date import told_date

_SIGN = re.compile(
    rb'(\xef\xbb\xbf)?\s*\{[^{\[]*?"version"\s*:\s*"https?:\\?/\\?/(www\.)?jsonfeed\.org\\?/version\\?/'
)


def is_json_feed(head: bytes) -> bool:
    """Whether a file that begins so is a JSON Feed."""
    return bool(_SIGN.match(head))


def json_entries(raw: bytes, url: str) -> Iterator[Entry]:
    """The entries of the feed that came from `url` (empty if unknown). Raises UnreadableInput if it is damaged."""
    try:
        feed = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(url or "the feed", f"is a feed that is damaged ({error})", "get it again") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    outlet = _word(feed, "title") if items else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            yield _entry(item, url, outlet)


def _entry(item: dict[str, Any], url: str, outlet: str | None) -> Entry:
    link = _word(item, "url") or _word(item, "external_url") or ""
    told = _word(item, "date_published") or _word(item, "date_modified")
    return Entry(
        url=web_address(_joined(url, link)),
        title=_word(item, "title"),
        published=told_date(told) if told else None,
        outlet=outlet,
        id=_word(item, "id"),
        text=_word(item, "content_text") or text_of(_word(item, "content_html") or "") or None,
    )


def _joined(url: str, link: str) -> str:
    try:
        return urljoin(url, link) if link else ""
    except ValueError:  # brackets that are no address
        return ""


def _word(item: dict[str, Any], name: str) -> str | None:
    """What is told under the name; ids may be numbers. Half of a surrogate pair is no character."""
    told = item.get(name)
    told = str(told) if isinstance(told, int) and not isinstance(told, bool) else told
    return told.encode("utf-8", "replace").decode().strip() or None if isinstance(told, str) else None
