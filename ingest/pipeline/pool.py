"""Items worked on by processes that may crash, hang or grow without harm to the rest."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress

from data.errors import UnreadableInput
from ingest.pipeline.limits import begin
from ingest.pipeline.line import Line, Made, Outcome, Work
from ingest.readers import Item

RENEWED = 1_000  # groups of inputs after which a worker is replaced: libraries leak
KILLED_AFTER = 0.1  # seconds; a worker does not hear the milder signal that comes first
WARM = ["ingest.pipeline.warm"]
ENDING = 60.0  # seconds that the processes are given to end


def in_workers(
    items: Iterable[Item | UnreadableInput], work: Work[Made], count: int | None = None
) -> Iterator[Outcome[Made]]:
    """What `work` makes of each item, in the order of the items, by `count` processes (one a core).

    An item that crashes its process, takes longer than SECONDS or more memory than MEGABYTES gives BreaksReader.
    Each worker imports the main module, as `multiprocessing` has it: what runs there runs under `__name__`'s guard.
    Raises OnRecordError where no worker can begin.
    """
    from pebble import CONSTS, ProcessPool  # only more than a few inputs need it

    CONSTS.term_timeout = KILLED_AFTER
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(WARM)
    pool = ProcessPool(count or os.cpu_count() or 1, max_tasks=RENEWED, initializer=begin, context=context)
    try:
        yield from _handed_out(items, Line(pool, work))
        pool.close()  # type: ignore[no-untyped-call]
    except BaseException:
        pool.stop()  # type: ignore[no-untyped-call]
        raise
    finally:
        with suppress(TimeoutError):
            pool.join(ENDING)


def here(items: Iterable[Item | UnreadableInput], work: Work[Made]) -> Iterator[Outcome[Made]]:
    """The same in this process, without limits: for a few short texts."""
    for item in items:
        yield (None, [item]) if isinstance(item, UnreadableInput) else (item, work(item))


def _handed_out(items: Iterable[Item | UnreadableInput], line: Line[Made]) -> Iterator[Outcome[Made]]:
    for item in items:
        line.add(item)
        while line.full():
            yield from line.first()
    line.hand_out()
    while line.waiting():
        yield from line.first()
