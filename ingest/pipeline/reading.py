"""From sources to what they state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from data.errors import UnreadableInput
from data.model import Reading
from ingest.pipeline.documents import Particulars
from ingest.pipeline.line import Outcome, Work
from ingest.pipeline.pool import here, in_workers
from ingest.pipeline.work import explain_item, read_item
from ingest.readers import Item, Source, items

if TYPE_CHECKING:
    from ingest.explain import Explanation

Advance = Callable[[int], None]
Made = TypeVar("Made")
FEW, SHORT = 16, 256 * 1024  # so many texts of so many bytes in all are read before a worker has started
TEXTS = ("plain", "jsonl")


def _unnoticed(size: int) -> None:
    """Tells nobody how far the reading is."""


def readings(
    sources: Iterable[Source | UnreadableInput], given: Particulars, advance: Advance = _unnoticed
) -> Iterator[Reading | UnreadableInput]:
    """The reading of every document, errors passed on; `advance` is told the bytes of each input read."""
    return _flat(outcomes(all_items(sources), partial(read_item, given=given)), advance)


def explanations(
    sources: Iterable[Source | UnreadableInput], given: Particulars, advance: Advance = _unnoticed
) -> Iterator[Explanation | UnreadableInput]:
    """As `readings`, with every figure explained."""
    return _flat(outcomes(all_items(sources), partial(explain_item, given=given)), advance)


def all_items(sources: Iterable[Source | UnreadableInput]) -> Iterator[Item | UnreadableInput]:
    """Everything in the sources that one reader can take, errors passed on."""
    for source in sources:
        if isinstance(source, UnreadableInput):
            yield source
        else:
            yield from items(source)


def outcomes(given: Iterator[Item | UnreadableInput], work: Work[Made]) -> Iterator[Outcome[Made]]:
    """What `work` makes of each item: of a few short texts in this process, else in workers, within limits."""
    first = list(islice(given, FEW))
    if len(first) < FEW and all(isinstance(item, UnreadableInput) or item.kind in TEXTS for item in first):
        whole = sum(item.weight() for item in first if isinstance(item, Item))
        if whole <= SHORT:
            return here(first, work)
    return in_workers(chain(first, given), work)


def _flat(found: Iterator[Outcome[Made]], advance: Advance) -> Iterator[Made | UnreadableInput]:
    for item, made in found:
        yield from made
        advance(item.size if item else 0)
