"""Items worked on by processes that may crash, hang or grow without harm to the rest."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from data.errors import BreaksReader, OnRecordError, UnreadableInput
from ingest.pipeline.limits import MEGABYTES, SECONDS, begin
from ingest.readers import Item

if TYPE_CHECKING:
    from pebble import ProcessPool

Made = TypeVar("Made")
Work = Callable[[Item], list[Made | UnreadableInput]]
Outcome = tuple[Item | None, list[Made | UnreadableInput]]
"""an item (null for an error that came in place of one) and what was made of it"""

AHEAD, AHEAD_BYTES = 256, 64 * 1024 * 1024  # items, and bytes in them, handed out before they are asked for
RENEWED = 5_000  # inputs after which a worker is replaced: libraries leak
KILLED_AFTER = 0.1  # seconds; a worker does not hear the milder signal that comes first
WARM = ["ingest.pipeline.warm"]
STUCK = 60.0  # seconds beyond an input's own limit after which the pool itself is given up
SPLIT = "give its text as .txt, or in parts"


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
        yield from _handed_out(items, work, _Line(pool))
        pool.close()  # type: ignore[no-untyped-call]
    except BaseException:
        pool.stop()  # type: ignore[no-untyped-call]
        raise
    finally:
        with suppress(TimeoutError):
            pool.join(STUCK)


def here(items: Iterable[Item | UnreadableInput], work: Work[Made]) -> Iterator[Outcome[Made]]:
    """The same in this process, without limits: for a few short texts."""
    for item in items:
        yield (None, [item]) if isinstance(item, UnreadableInput) else (item, work(item))


def _handed_out(
    items: Iterable[Item | UnreadableInput], work: Work[Made], line: _Line[Made]
) -> Iterator[Outcome[Made]]:
    for item in items:
        line.add(item, work)
        while line.full():
            yield line.first()
    while line.waiting:
        yield line.first()


class _Line(Generic[Made]):
    """Items on their way through the pool, in order."""

    def __init__(self, pool: ProcessPool) -> None:
        self._pool = pool
        self.waiting: deque[tuple[Item | UnreadableInput, Future[Any] | None]] = deque()
        self._bytes = 0

    def add(self, item: Item | UnreadableInput, work: Work[Made]) -> None:
        """Hand one more out."""
        if isinstance(item, UnreadableInput):
            self.waiting.append((item, None))
            return
        self._bytes += _carried(item)
        self.waiting.append((item, self._pool.schedule(work, args=[item], timeout=SECONDS)))

    def full(self) -> bool:
        """Whether enough has been handed out for now."""
        return len(self.waiting) > AHEAD or (len(self.waiting) > 1 and self._bytes > AHEAD_BYTES)

    def first(self) -> Outcome[Made]:
        """What became of the one that has waited longest."""
        item, future = self.waiting.popleft()
        if isinstance(item, UnreadableInput) or future is None:
            return None, [item] if isinstance(item, UnreadableInput) else []
        self._bytes -= _carried(item)
        return item, _outcome(item, future)


def _carried(item: Item) -> int:
    """Bytes that go with the item; of a file only its name does."""
    return 0 if isinstance(item.what, Path) else item.weight()


def _outcome(item: Item, future: Future[Any]) -> list[Any]:
    from pebble import ProcessExpired

    try:
        found: list[Any] = future.result(SECONDS + STUCK)
        return found
    except TimeoutError as error:
        if not future.done():
            raise OnRecordError(f"{item.origin}: no process answers; start the command again to go on") from error
        cause = f"takes longer to read than {SECONDS:.0f} seconds"
    except MemoryError:
        cause = f"takes more memory to read than {MEGABYTES} MB"
    except ProcessExpired as error:
        cause = f"crashes its reader (exit status {error.exitcode})"
    except Exception as error:  # noqa: BLE001 -- whatever a foreign input breaks is that input's fault
        cause = f"breaks its reader ({type(error).__name__}: {error})"
    return [BreaksReader(item.origin, cause, SPLIT)]
