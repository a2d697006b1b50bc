"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.decode import FONT, decode
from ingest.readers.encodings.unfonted import unfonted


def read_plain(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The whole file as one article, with line feeds at the ends of its lines."""
    raw = stream.read()
    found = decode(raw, origin)
    text, flags = found.text, found.flags
    typed = unfonted(text)
    if typed is not None:
        text, flags = typed, (*flags, FONT)
    yield Article(text=text.replace("\r\n", "\n").replace("\r", "\n"), origin=origin, raw=raw, flags=flags)
