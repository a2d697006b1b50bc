"""A progress bar for people, and nothing for pipes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ingest.readers import Source

Advance = Callable[[int], None]


@contextmanager
def progress(sources: Sequence[object], what: str, *, hidden: bool = False) -> Iterator[Advance]:
    """Inside, the yielded function is told the bytes of each input that is done with.

    A bar with rate and remaining time on standard error when that is a terminal, else nothing at all; nothing also
    when `hidden`.
    """
    if hidden or not sys.stderr.isatty():
        yield lambda size: None
        return
    from rich import progress as rich  # only a terminal needs it
    from rich.console import Console

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.TaskProgressColumn(),
        rich.DownloadColumn(),
        rich.TransferSpeedColumn(),
        rich.TimeRemainingColumn(elapsed_when_finished=True),
    )
    with rich.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=_total(sources))
        yield lambda size: bar.advance(task, size)


def _total(sources: Sequence[object]) -> int | None:
    """All bytes there are to read; None where one of the sources does not tell."""
    sizes = [source.size for source in sources if isinstance(source, Source)]
    return None if None in sizes else sum(size for size in sizes if size is not None)
