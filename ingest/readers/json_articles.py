"""JSON with a list of articles, of any size; the list itself, or under a key as "articles"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.columns import columns, table
from ingest.readers.json_stream import Path, values_at
from ingest.readers.record import article_of

FORM = 'write the articles as [{"text": "…"}, …]'
_LIST = re.compile(rb"(\xef\xbb\xbf)?\s*\[\s*\{")
_KEY = re.compile(rb'"(\w+)"\s*:\s*\[\s*\{')


def is_json_articles(head: bytes) -> bool:
    """Whether a file that begins so is JSON with a list of records, or with one under a known key."""
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return bool(_LIST.match(head))
    return any(key.decode() in table("lists") for key in _KEY.findall(head))


def read_json_articles(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """Each article of the list; one without text is an error among them. A file of one article gives that."""
    number = 0
    try:
        for _, record in values_at(stream, origin, _is_article):
            number += 1
            yield _article(record, f"{origin}:{number}")
        if not number:
            stream.seek(0)
            yield from _single(stream, origin)
    except UnreadableInput as error:
        yield error


def _is_article(path: Path) -> bool:
    return path == ("item",) or (len(path) == 2 and path[1] == "item" and path[0] in table("lists"))


def _single(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    for _, record in values_at(stream, origin, lambda path: not path):
        whole = isinstance(record, dict) and "text" in columns(record)
        yield _article(record, origin) if whole else UnreadableInput(origin, "holds no list of articles", FORM)


def _article(record: Any, origin: str) -> Article | UnreadableInput:
    try:
        if isinstance(record, dict):
            return article_of(record, origin)
        return UnreadableInput(origin, "is no article", FORM)
    except UnreadableInput as error:
        return error
