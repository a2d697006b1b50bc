"""What is made of one item: its documents, and what they state. Runs in this process or in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from data.errors import UnknownLanguage, UnreadableInput
from data.model import Document, Reading
from ingest.pipeline.documents import Particulars, document
from ingest.readers import Article, Item

if TYPE_CHECKING:
    from ingest.explain import Explanation

Made = TypeVar("Made")

LONGEST = 1_000_000  # characters of an article


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that has come in, not yet read for its figures."""

    document: Document
    raw: bytes = field(repr=False)


def arrivals(item: Item, given: Particulars) -> Iterator[Arrival | UnreadableInput]:
    """Every document of the item, and an error for each that cannot be read."""
    for article in item.articles():
        yield article if isinstance(article, UnreadableInput) else _arrival(article, given)


def read_item(item: Item, given: Particulars) -> list[Reading | UnreadableInput]:
    """The reading of every document of the item, and an error for each that cannot be read."""
    return _each(item, given, reading)


def explain_item(item: Item, given: Particulars) -> list[Explanation | UnreadableInput]:
    """As `read_item`, with every figure explained."""
    return _each(item, given, _explanation)


def reading(arrival: Arrival) -> Reading:
    """What the document states. Raises UnknownLanguage."""
    from ingest.extract import extract, extractor  # loads the vocabulary

    return Reading(arrival.document, tuple(extract(arrival.document)), extractor(), arrival.raw)


def _explanation(arrival: Arrival) -> Explanation:
    from ingest.explain import explain  # loads the vocabulary

    return explain(arrival.document)


def _each(item: Item, given: Particulars, make: Callable[[Arrival], Made]) -> list[Made | UnreadableInput]:
    return [one if isinstance(one, UnreadableInput) else _made(one, make) for one in arrivals(item, given)]


def _made(arrival: Arrival, make: Callable[[Arrival], Made]) -> Made | UnreadableInput:
    try:
        return make(arrival)
    except UnknownLanguage as error:
        return _unknown(arrival.document.origin, error)


def _arrival(article: Article, given: Particulars) -> Arrival | UnreadableInput:
    if len(article.text) > LONGEST:
        return UnreadableInput(article.origin, f"is longer than {LONGEST:,} characters", "give it in parts")
    try:
        return Arrival(document(article, given), article.raw)
    except UnknownLanguage as error:
        return _unknown(article.origin, error)


def _unknown(origin: str, error: UnknownLanguage) -> UnreadableInput:
    return UnreadableInput(origin, str(error), "see `onrecord languages` for those that are understood")
