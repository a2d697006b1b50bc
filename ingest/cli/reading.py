"""What the commands that print what they read have in common."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from data.errors import UnreadableInput
from ingest.cli.report import Refusals
from ingest.pipeline import Particulars
from ingest.progress import Advance, progress
from ingest.readers import Source, expand

Made = TypeVar("Made")
Reader = Callable[[Sequence[Source | UnreadableInput], Particulars, Advance], Iterator[Made | UnreadableInput]]


def reading(inputs: Sequence[str], given: Particulars, refuse: Refusals, read: Reader[Made]) -> Iterator[Made]:
    """What `read` makes of each document of the inputs; what cannot be read is told to `refuse`."""
    sources = list(expand(inputs))
    with progress(sources, "Reading", hidden=sys.stdout.isatty()) as advance:
        for one in read(sources, given, advance):
            if isinstance(one, UnreadableInput):
                refuse(one)
            else:
                yield one


def holds(figure: str, part: str | None) -> bool:
    """Whether the figure as written holds the part, in small or capital letters."""
    return part is None or part.casefold() in figure.casefold()
