"""What is attached to a mail: files, each an input of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from data.errors import UnreadableInput
from ingest.readers.archives.names import label
from ingest.readers.article import Article
from ingest.readers.kind import kind_of
from ingest.readers.mail.head import Head
from ingest.readers.mail.parts import content, name_of

Found = Iterator[Article | UnreadableInput]
APART = "save it and give it by itself"


def read_attached(part: Message, number: int, origin: str, head: Head) -> Found:
    """The articles in the attached file; what they do not say of their day and outlet, the mail's head does."""
    where = label(origin, name_of(part) or str(number))
    try:
        for found in _articles(content(part), where):
            yield _with_head(found, head) if isinstance(found, Article) else found
    except UnreadableInput as error:
        yield error


def _articles(raw: bytes, where: str) -> Found:
    kind = kind_of(io.BytesIO(raw), where)
    if kind.gives == "holds":
        raise UnreadableInput(where, "is an archive attached to a mail", APART)
    yield from kind.reader()(io.BytesIO(raw), where)


def _with_head(article: Article, head: Head) -> Article:
    return replace(article, published=article.published or head.sent, outlet=article.outlet or head.sender)
