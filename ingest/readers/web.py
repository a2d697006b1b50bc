"""Web addresses: a page, or the pages that a feed points to."""

from __future__ import annotations

from collections.abc import Iterator

from data.errors import UnreadableInput
from ingest.readers.article import Member
from ingest.readers.feed import Entry, entries, is_feed
from ingest.readers.fetch import Fetcher, Page
from ingest.readers.html import headed
from ingest.readers.media import media

Found = Iterator[Member | UnreadableInput]


def is_address(name: str) -> bool:
    """Whether a name is a web address."""
    return name.lower().startswith(("http://", "https://"))


def read_web(url: str, fetcher: Fetcher) -> Found:
    """The page at an address, or of a feed each page that it points to, with what the feed says of it."""
    page = fetcher.fetch(url)
    if is_feed(page.raw):
        for entry in entries(page.raw, page.url):
            yield from_entry(fetcher, entry)
    else:
        yield _member(page, url)


def from_entry(fetcher: Fetcher, entry: Entry) -> Member | UnreadableInput:
    """The page that an entry of a feed points to."""
    try:
        return _member(fetcher.fetch(entry.url), entry.url, entry)
    except UnreadableInput as error:
        return _carried(entry) if entry.text else error


def _carried(entry: Entry) -> Member:
    """The article as the feed itself carries it, for a page that is not given out."""
    text = headed(entry.title, entry.text or "")
    return Member(entry.url, text.encode(), entry.url, entry.published, entry.outlet, entry.title, kind="plain")


def _member(page: Page, origin: str, entry: Entry | None = None) -> Member:
    declared, charset = media(page.kind)
    return Member(
        origin,
        page.raw,
        url=page.url,
        published=entry.published if entry else None,
        outlet=entry.outlet if entry else None,
        title=entry.title if entry else None,
        kind="html" if declared in ("text/html", "application/xhtml+xml") else None,
        charset=charset,
    )
