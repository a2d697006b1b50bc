"""How much an archive may hold, so that one made to fill the memory or the day does neither."""

from __future__ import annotations

from collections.abc import Iterator
from io import SEEK_END
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Member

LARGEST = 64 << 20  # bytes of one member, unpacked
RATIO = 200  # of unpacked to packed bytes; prose stays below 20
FREE = 8 << 20  # bytes that may be unpacked at whatever ratio
MOST = 1_000_000  # members of one archive
APART = "unpack it and give the file by itself"
AGAIN = "copy or download it once more"
BOMB = "unpacks to far more than it should: it looks made to harm"
CUT = "is incomplete, it is cut off: {} members were read, the rest is missing"
_MIB = 1 << 20


class Overfull(UnreadableInput):
    """An archive holds so much that reading it must stop."""

    def __init__(self, origin: str, cause: str = BOMB) -> None:
        super().__init__(origin, cause, "give the files that you need, not the archive")


class Budget:
    """What all members of an archive of `size` bytes may unpack to in all: overlapping ones add up."""

    def __init__(self, size: int, origin: str) -> None:
        self._left = max(LARGEST, RATIO * size)
        self._origin = origin

    def spend(self, unpacked: int) -> None:
        """Counts the bytes; raises Overfull once there are too many."""
        self._left -= unpacked
        if self._left < 0:
            raise Overfull(self._origin)


def check_size(unpacked: int, packed: int, origin: str) -> None:
    """Raises UnreadableInput where so many bytes must not come of one member."""
    if unpacked > LARGEST:
        raise UnreadableInput(origin, f"is larger than {LARGEST // _MIB} MB when unpacked", APART)
    if is_bomb(unpacked, packed):
        raise UnreadableInput(origin, BOMB, APART)


def is_bomb(unpacked: int, packed: int) -> bool:
    """Whether no honest file unpacks to so much."""
    return unpacked > FREE and unpacked > RATIO * packed


def size_of(stream: BinaryIO) -> int:
    """The bytes of a whole file; it is left at its beginning."""
    size = stream.seek(0, SEEK_END)
    stream.seek(0)
    return size


def cut_off(origin: str, read: int) -> UnreadableInput:
    """What an archive that ends too early gives, after the `read` members before."""
    return UnreadableInput(origin, CUT.format(read), AGAIN)


def within(found: Iterator[Member | UnreadableInput], origin: str) -> Iterator[Member | UnreadableInput]:
    """What an archive gives, up to MOST; an archive that gives nothing is an error."""
    number = 0
    try:
        for number, one in enumerate(found, 1):
            if number > MOST:
                raise Overfull(origin, f"holds more than {MOST:,} files")
            yield one
    except Overfull as error:
        yield error
        return
    if not number:
        yield UnreadableInput(origin, "is an archive that holds nothing to read", "check that it is the right file")
