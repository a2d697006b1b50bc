"""Items on their way through a pool of processes, in order.

Small items go in groups, since handing one over costs a tenth of what a page takes to read. A group that breaks its
process or takes too long is handed out again item by item, so that only the one to blame is named.
"""

from __future__ import annotations

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
        self._most = GROUP  # smaller for a while after a group that failed: there may be more of the kind
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
        items = [item for item in members if isinstance(item, Item)]
        limit = SECONDS if len(items) == 1 else TOGETHER
        future = self._pool.schedule(_each, args=[items, self._work], timeout=limit) if items else None
        self._groups.append(_Group(members, items, sum(map(_carried, items)), future))
        self._count += len(members)
        self._carried += self._groups[-1].carried

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
        if len(group.items) == 1:
            yield _one(group.items[0], group.future)
            return
        together = _all(group.items, group.future)
        if together is None:
            self._most = 1
            yield from self._one_by_one(group.items)
        else:
            self._most = min(2 * self._most, GROUP)
            yield from together

    def _one_by_one(self, items: list[Item]) -> Iterator[list[Any]]:
        """Each again, alone, and with the time that the group has left it."""
        alone = [
            self._pool.schedule(_each, args=[[item], self._work], timeout=SECONDS - TOGETHER) for item in items
        ]
        yield from map(_one, items, alone)


def _each(items: list[Item], work: Work[Made]) -> list[list[Made | UnreadableInput]]:
    """Runs in a worker."""
    return [work(item) for item in items]


def _carried(item: Item) -> int:
    """Bytes that go with the item; of a file only its name does."""
    return 0 if isinstance(item.what, Path) else item.weight()


def _all(items: list[Item], future: Future[Any]) -> list[list[Any]] | None:
    """What was made of each item of a group; None where one of them broke it."""
    _await(future, items[0])
    found: list[list[Any]] | None = None if future.exception() else future.result()
    return found


def _one(item: Item, future: Future[Any]) -> list[Any]:
    from pebble import ProcessExpired

    _await(future, item)
    try:
        (found,) = future.result()
        return list(found)
    except TimeoutError:
        cause = f"takes longer to read than {SECONDS:.0f} seconds"
    except MemoryError:
        cause = f"takes more memory to read than {MEGABYTES} MB"
    except ProcessExpired as error:
        cause = f"crashes its reader (exit status {error.exitcode})"
    except Exception as error:  # noqa: BLE001 -- whatever a foreign input breaks is that input's fault
        cause = f"breaks its reader ({type(error).__name__}: {error})"
    return [BreaksReader(item.origin, cause, SPLIT)]


def _await(future: Future[Any], item: Item) -> None:
    """Raises OnRecordError where the pool itself is stuck."""
    if not wait([future], SECONDS + STUCK).done:
        raise OnRecordError(f"{item.origin}: no process answers; start the command again to go on")
