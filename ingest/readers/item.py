"""One thing for one reader, small enough to be handed to another process."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article, Member
from ingest.readers.kind import known

LARGEST = 64 * 1024 * 1024  # bytes of one input that a reader takes


@dataclass(frozen=True, slots=True)
class Item:
    """An article that is there already, or a file or part of one that a reader of `kind` makes articles of.

    `size` is how many bytes of the inputs are done with when it has been read.
    """

    what: Article | Member | Path
    origin: str
    kind: str
    size: int = 0

    def weight(self) -> int:
        """How many bytes there are to read; of a file that is gone, none."""
        if not isinstance(self.what, Path):
            return len(self.what.raw)
        try:
            return self.what.stat().st_size
        except OSError:
            return 0

    def raw(self) -> bytes:
        """The bytes as they came. Raises OSError where the file is gone."""
        return self.what.read_bytes() if isinstance(self.what, Path) else self.what.raw

    def articles(self) -> Iterator[Article | UnreadableInput]:
        """The articles in it; what cannot be read comes as an error among them."""
        if isinstance(self.what, Article):
            yield from with_text(iter([self.what]))
            return
        charset = self.what.charset if isinstance(self.what, Member) else None
        reader = known().kinds[self.kind].reader(charset)
        try:
            with self._opened() as stream:
                for found in with_text(not_nothing(reader(stream, self.origin), self.origin)):
                    yield self._told(found) if isinstance(found, Article) else found
        except UnreadableInput as error:
            yield error
        except OSError as error:
            yield UnreadableInput(self.origin, error.strerror or str(error), "check the file")

    def _opened(self) -> BinaryIO:
        return self.what.open("rb") if isinstance(self.what, Path) else io.BytesIO(self.what.raw)

    def _told(self, article: Article) -> Article:
        """The article with what only its container says of it; an address is the one it was led to."""
        if not isinstance(self.what, Member):
            return article
        return replace(
            article,
            url=self.what.url or article.url,
            published=article.published or self.what.published,
            outlet=article.outlet or self.what.outlet,
            title=article.title or self.what.title,
        )


def with_text(found: Iterator[Article | UnreadableInput]) -> Iterator[Article | UnreadableInput]:
    """The same, with an error in place of each article without a letter or digit."""
    for article in found:
        if isinstance(article, Article) and not any(map(str.isalnum, article.text)):
            yield UnreadableInput(article.origin, "holds no text", "give an article with text")
        else:
            yield article


def not_nothing(found: Iterator[Article | UnreadableInput], origin: str) -> Iterator[Article | UnreadableInput]:
    """The same, with an error where there is nothing at all: what gives no article is named, not passed over."""
    nothing = True
    for article in found:
        nothing = False
        yield article
    if nothing:
        yield UnreadableInput(origin, "holds no article", "check that it is the right file")
