"""Items on their way through a pool of processes, in order.

What is small and quickly done goes in groups, since handing over costs a tenth of what a page takes. A group that
breaks its process or takes too long is handed out again item by item: only the one to blame is named.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from data.errors import BreaksReader, OnRecordError, UnreadableInput
from ingest.pipeline.limits import MEGABYTES, SECONDS, TOGETHER
from ingest.readers import Item

if TYPE_CHECKING:
    from pebble import ProcessPool

Made = TypeVar("Made")
Work = Callable[[Item], list[Made | UnreadableInput]]
Outcome = tuple[Item | None, list[Made | UnreadableInput]]
"""an item (null for an error that came in place of one) and what was made of it"""

AHEAD, AHEAD_BYTES = 256, 64 * 1024 * 1024  # items, and bytes in them, handed out before they are asked for
GROUP, GROUP_BYTES = 8, 256 * 1024  # the same of one group; what is larger goes alone
GROUP_SECONDS = TOGETHER / 4  # that a group is to take, going by those before it
STUCK = 60.0  # seconds beyond an input's own limit after which the pool itself is given up
SPLIT = "give its text as .txt, or in parts"


@dataclass(frozen=True, slots=True)
class _Group:
    members: list[Item | UnreadableInput]
    items: list[Item]
    carried: int
    future: Future[Any] | None


class Line(Generic[Made]):
    """Items that `work` is done on by the processes of `pool`."""

    def __init__(self, pool: ProcessPool, work: Work[Made]) -> None:
        self._pool, self._work = pool, work
        self._held: list[Item | UnreadableInput] = []
        self._weight = 0  # bytes in those held
        self._most = 1  # of a group: as those before it were quick or slow
        self._groups: deque[_Group] = deque()
        self._count = self._carried = 0

    def add(self, item: Item | UnreadableInput) -> None:
        """Take one more in, and hand it out as soon as its group is complete."""
        weight = item.weight() if isinstance(item, Item) else 0
        if self._held and self._weight + weight > GROUP_BYTES:
            self.hand_out()
        self._held.append(item)
        self._weight += weight
        if len(self._held) >= self._most:
            self.hand_out()

    def hand_out(self) -> None:
        """Hand out the group that is being held, complete or not."""
        if not self._held:
            return
        members, self._held, self._weight = self._held, [], 0
        group = self._group(members, SECONDS if len(members) == 1 else TOGETHER)
        self._groups.append(group)
        self._count += len(members)
        self._carried += group.carried

    def _group(self, members: list[Item | UnreadableInput], seconds: float) -> _Group:
        items = [item for item in members if isinstance(item, Item)]
        future = self._pool.schedule(_each, args=[items, self._work], timeout=seconds) if items else None
        return _Group(members, items, sum(map(_carried, items)), future)

    def full(self) -> bool:
        """Whether enough has been handed out for now."""
        return self._count > AHEAD or (len(self._groups) > 1 and self._carried > AHEAD_BYTES)

    def waiting(self) -> bool:
        """Whether there is a group that has been handed out."""
        return bool(self._groups)

    def first(self) -> Iterator[Outcome[Made]]:
        """What became of the members of the group that has waited longest."""
        group = self._groups.popleft()
        self._count -= len(group.members)
        self._carried -= group.carried
        made = iter(self._made(group))
        for member in group.members:
            yield (member, next(made)) if isinstance(member, Item) else (None, [member])

    def _made(self, group: _Group) -> Iterator[list[Any]]:
        if group.future is None:
            return
        _await(group.future, group.items[0])
        if not group.future.exception():
            seconds, made = group.future.result()
            self._most = max(1, min(GROUP, int(GROUP_SECONDS * len(made) / seconds)))
            yield from made
        elif len(group.members) == 1:
            yield _broken(group.items[0], group.future)
        else:  # each again, alone, and with the time that the group has left it
            for alone in [self._group([item], SECONDS - TOGETHER) for item in group.items]:
                yield from self._made(alone)


def _each(items: list[Item], work: Work[Made]) -> tuple[float, list[list[Made | UnreadableInput]]]:
    """What is made of each, and the seconds it took. Runs in a worker."""
    begun = time.perf_counter()
    made = [work(item) for item in items]
    return time.perf_counter() - begun, made


def _carried(item: Item) -> int:
    """Bytes that go with the item; of a file only its name does."""
    return 0 if isinstance(item.what, Path) else item.weight()


def _broken(item: Item, future: Future[Any]) -> list[Any]:
    """What went wrong in the worker, in words."""
    from pebble import ProcessExpired

    error = future.exception()
    if isinstance(error, TimeoutError):
        cause = f"takes longer to read than {SECONDS:.0f} seconds"
    elif isinstance(error, MemoryError):
        cause = f"takes more memory to read than {MEGABYTES} MB"
    elif isinstance(error, ProcessExpired):
        cause = f"crashes its reader (exit status {error.exitcode})"
    else:  # whatever a foreign input breaks is that input's fault
        cause = f"breaks its reader ({type(error).__name__}: {error})"
    return [BreaksReader(item.origin, cause, SPLIT)]


def _await(future: Future[Any], item: Item) -> None:
    """Raises OnRecordError where the pool itself is stuck."""
    if not wait([future], SECONDS + STUCK).done:
        raise OnRecordError(f"{item.origin}: no process answers; start the command again to go on")
