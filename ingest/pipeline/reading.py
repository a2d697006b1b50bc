"""From documents to what they state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from data.errors import UnknownLanguage, UnreadableInput
from data.model import Reading
from ingest.pipeline.arrivals import Arrival, unknown_language

if TYPE_CHECKING:
    from ingest.explain import Explanation

Advance = Callable[[int], None]
Read = TypeVar("Read")


def _unnoticed(size: int) -> None:
    """Tells nobody how far the reading is."""


def readings(
    arriving: Iterable[Arrival | UnreadableInput], advance: Advance = _unnoticed
) -> Iterator[Reading | UnreadableInput]:
    """The reading of every document, errors passed on; `advance` is told the bytes of each one read."""
    return _each(arriving, _reading, advance)


def explanations(
    arriving: Iterable[Arrival | UnreadableInput], advance: Advance = _unnoticed
) -> Iterator[Explanation | UnreadableInput]:
    """As `readings`, with every figure explained."""
    return _each(arriving, _explanation, advance)


def _each(
    arriving: Iterable[Arrival | UnreadableInput], read: Callable[[Arrival], Read], advance: Advance
) -> Iterator[Read | UnreadableInput]:
    for arrival in arriving:
        if isinstance(arrival, UnreadableInput):
            yield arrival
            continue
        try:
            yield read(arrival)
        except UnknownLanguage as error:
            yield unknown_language(arrival.document.origin, error)
        advance(len(arrival.raw))


def _reading(arrival: Arrival) -> Reading:
    from ingest.extract import extract, extractor  # loads the vocabulary

    claims = tuple(extract(arrival.document))
    return Reading(arrival.document, claims, extractor(), arrival.raw)


def _explanation(arrival: Arrival) -> Explanation:
    from ingest.explain import explain  # loads the vocabulary

    return explain(arrival.document)
