"""From a source to its articles."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.inputs import Source
from ingest.readers.kind import HEAD, reader_for
from ingest.readers.web import read_web


def read(source: Source) -> Iterator[Article | UnreadableInput]:
    """The source's articles; what cannot be read comes as an error among them."""
    try:
        if source.web is not None:
            yield from _with_text(read_web(source.origin, source.web))
        elif source.path is None:
            yield from _articles(_kept(sys.stdin.buffer), source.origin)
        else:
            with source.path.open("rb") as stream:
                yield from _articles(stream if stream.seekable() else _kept(stream), source.origin)
    except UnreadableInput as error:
        yield error
    except OSError as error:
        yield UnreadableInput(source.origin, error.strerror or str(error), "check the file")


def _kept(stream: BinaryIO) -> BinaryIO:
    return io.BytesIO(stream.read())


def _articles(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    head = stream.read(HEAD)
    stream.seek(0)
    yield from _with_text(reader_for(head, origin)(stream, origin))


def _with_text(found: Iterator[Article | UnreadableInput]) -> Iterator[Article | UnreadableInput]:
    for article in found:
        if isinstance(article, Article) and not article.text.strip():
            yield UnreadableInput(article.origin, "holds no text", "give an article with text")
        else:
            yield article
