"""Web pages: the article's own text without the page around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.pages.page import headed, read_page
from ingest.readers.pages.size import most

__all__ = ["headed", "read_html"]


def read_html(stream: BinaryIO, origin: str, charset: str | None = None) -> Iterator[Article | UnreadableInput]:
    """The page's article, headline first; `charset` is the encoding that its server said it is in.

    Raises UnreadableInput for a page that holds none or is too large.
    """
    yield read_page(stream.read(most() + 1), origin, charset)
