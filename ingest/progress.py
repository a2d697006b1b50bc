"""A progress bar for people, and nothing for pipes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ingest.readers import Source

Advance = Callable[[int], None]


@contextmanager
def progress(sources: Sequence[object], what: str, *, hidden: bool = False) -> Iterator[Advance]:
    """Inside, the yielded function is told the bytes of each article read.

    A bar on standard error when that is a terminal, else nothing at all; nothing also when `hidden`.
    """
    if hidden or not sys.stderr.isatty():
        yield lambda size: None
        return
    from rich.console import Console  # only a terminal needs it
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=_total(sources))
        yield lambda size: bar.advance(task, size)


def _total(sources: Sequence[object]) -> int | None:
    """All bytes there are to read; None where one of the sources does not tell."""
    sizes = [source.size for source in sources if isinstance(source, Source)]
    return None if None in sizes else sum(size for size in sizes if size is not None)
