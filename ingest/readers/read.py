"""From a source to its articles, all in this process."""

from __future__ import annotations

from collections.abc import Iterator

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.inputs import Source
from ingest.readers.items import items


def read(source: Source) -> Iterator[Article | UnreadableInput]:
    """The source's articles; what cannot be read comes as an error among them."""
    for item in items(source):
        if isinstance(item, UnreadableInput):
            yield item
        else:
            yield from item.articles()
