"""From sources to documents, each with the bytes it came as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from data.errors import UnknownLanguage, UnreadableInput
from data.model import Document
from ingest.pipeline.documents import Particulars, document
from ingest.readers import Article, Source, read


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that has come in, not yet read for its figures."""

    document: Document
    raw: bytes = field(repr=False)


def arrivals(
    sources: Iterable[Source | UnreadableInput], given: Particulars
) -> Iterator[Arrival | UnreadableInput]:
    """Every document of the sources, and an error for each that cannot be read."""
    for source in sources:
        for article in [source] if isinstance(source, UnreadableInput) else read(source):
            yield article if isinstance(article, UnreadableInput) else _arrival(article, given)


def _arrival(article: Article, given: Particulars) -> Arrival | UnreadableInput:
    try:
        return Arrival(document(article, given), article.raw)
    except UnknownLanguage as error:
        return unknown_language(article.origin, error)


def unknown_language(origin: str, error: UnknownLanguage) -> UnreadableInput:
    """The error of an article in a language that has no folder."""
    return UnreadableInput(origin, str(error), "see `onrecord languages` for those that are understood")
