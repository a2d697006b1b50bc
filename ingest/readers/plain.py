"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.decode import decode


def read_plain(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The whole file as one article, with line feeds at the ends of its lines."""
    raw = stream.read()
    found = decode(raw, origin)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    yield Article(text=text, origin=origin, raw=raw, flags=found.flags)
