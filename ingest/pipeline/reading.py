"""From documents to what they state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from data.errors import UnknownLanguage, UnreadableInput
from data.model import Reading
from ingest.pipeline.arrivals import Arrival, unknown_language

Advance = Callable[[int], None]


def readings(
    arriving: Iterable[Arrival | UnreadableInput], advance: Advance = lambda size: None
) -> Iterator[Reading | UnreadableInput]:
    """The reading of every document, errors passed on; `advance` is told the bytes of each one read."""
    for arrival in arriving:
        yield arrival if isinstance(arrival, UnreadableInput) else _reading(arrival)
        if isinstance(arrival, Arrival):
            advance(len(arrival.raw))


def _reading(arrival: Arrival) -> Reading | UnreadableInput:
    from ingest.extract import extract, extractor  # loads the vocabulary

    try:
        claims = tuple(extract(arrival.document))
    except UnknownLanguage as error:
        return unknown_language(arrival.document.origin, error)
    return Reading(arrival.document, claims, extractor(), arrival.raw)
