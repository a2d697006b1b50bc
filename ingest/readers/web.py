"""Web addresses: the article of a page, or the articles that a feed points to."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from time import sleep
from urllib.parse import urlsplit

from data.errors import UnreadableInput
from ingest.readers.article import Article, Reader
from ingest.readers.feed import Entry, entries, is_feed
from ingest.readers.fetch import Fetcher, Page, Web
from ingest.readers.html import read_html
from ingest.readers.kind import HEAD, reader_for

Found = Iterator[Article | UnreadableInput]


def is_address(name: str) -> bool:
    """Whether a name is a web address."""
    return name.lower().startswith(("http://", "https://"))


def read_web(url: str, web: Web) -> Found:
    """The article at an address, or of a feed each article that it points to."""
    fetcher = Fetcher(web)
    page = fetcher.fetch(url)
    if is_feed(page.raw):
        for number, entry in enumerate(entries(page.raw, page.url)):
            sleep(web.pause if number else 0)
            yield from _entry(fetcher, entry)
    else:
        yield from _articles(page, url)


def _entry(fetcher: Fetcher, entry: Entry) -> Found:
    """The page of an article, with what only the feed says of it."""
    try:
        for found in _articles(fetcher.fetch(entry.url), entry.url):
            if isinstance(found, UnreadableInput):
                yield found
            else:
                yield replace(
                    found,
                    published=found.published or entry.published,
                    outlet=found.outlet or entry.outlet,
                    title=found.title or entry.title,
                )
    except UnreadableInput as error:
        yield error


def _articles(page: Page, origin: str) -> Found:
    for found in _reader(page, origin)(io.BytesIO(page.raw), origin):
        yield replace(found, url=page.url) if isinstance(found, Article) else found


def _reader(page: Page, origin: str) -> Reader:
    kind = page.kind.partition(";")[0].strip().lower()
    named = reader_for(page.raw[:HEAD], urlsplit(page.url).path)
    return read_html if kind in ("text/html", "application/xhtml+xml") else named
