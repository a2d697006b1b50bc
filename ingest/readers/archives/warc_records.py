"""The records of a web archive, whole, and where it is damaged or cut off: fastwarc tells neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from ingest.readers.archives.limits import LARGEST
from ingest.readers.archives.warc_feed import Feed

SIGN = b"WARC/"
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.I | re.M)
_LONGEST_LINE = 1 << 16
_MOST_LINES = 1000  # of a record's head
_MOST_FAULTS = 200  # after each, some is read twice
_BLANKS = (b"\r\n\r\n", b"\n\n")  # after a record


class Fault(Enum):
    """What is wrong with an archive."""

    DAMAGED = "damaged"
    CUT = "cut"
    BOMB = "bomb"


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it is stored; `body` is None where it is larger than LARGEST."""

    head: bytes
    body: bytes | None = field(repr=False)


def records(feed: Feed) -> Iterator[Record | Fault]:
    """Every whole record; a stretch that is damaged, and that the archive is cut off or a bomb, come as faults."""
    yield from _Records(feed).records()


class _Records:
    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._blank = b""  # what was between the last record and the line after it
        self._faults = 0

    def records(self) -> Iterator[Record | Fault]:
        line = self._next()
        while line and self._faults < _MOST_FAULTS:
            begin = self._feed.tell() - len(line)
            record, back = self._record(line)
            line = self._next()
            if record and not self._feed.spoils(begin) and _may_begin(line):
                yield record
                if line or not self._feed.damaged:
                    continue
            ended = not line and not self._feed.damaged
            line = self._again(back)
            if ended and not line:
                yield Fault.BOMB if self._feed.bomb else Fault.CUT
                return
            yield Fault.DAMAGED
        yield from self._ending()

    def _ending(self) -> Iterator[Fault]:
        if self._feed.bomb or self._faults >= _MOST_FAULTS:
            yield Fault.BOMB
        elif self._feed.cut or (not self._feed.damaged and self._blank not in _BLANKS):
            yield Fault.CUT

    def _record(self, line: bytes) -> tuple[Record | None, int]:
        """The record that begins with the line, None if it is not whole; and where its body begins."""
        head = [line]
        while line.strip() and len(head) < _MOST_LINES:
            line = self._feed.readline(_LONGEST_LINE)
            head.append(line)
        back, length = self._feed.tell(), _LENGTH.search(b"".join(head))
        if not line or not length or not head[0].startswith(SIGN):
            return None, back
        size = int(length[1])
        if size > LARGEST:
            return Record(b"".join(head), None) if self._feed.skip(size) else None, back
        body = self._feed.read(size)
        return Record(b"".join(head), body) if len(body) == size else None, back

    def _next(self) -> bytes:
        """The next line that is not blank; empty at the end."""
        blank = []
        while (line := self._feed.readline(_LONGEST_LINE)) and not line.strip():
            blank.append(line)
        self._blank = b"".join(blank[:4])
        return line

    def _again(self, back: int) -> bytes:
        """The next line after damage with which a record begins; empty where there is none."""
        line = b""
        while not line.startswith(SIGN):
            if not line:
                self._faults += 1
                if self._faults > _MOST_FAULTS or not self._feed.recover(back):
                    return b""
            line = self._feed.readline(_LONGEST_LINE)
            if not line and not self._feed.damaged:
                return b""
        return line


def _may_begin(line: bytes) -> bool:
    """Whether what follows a record is the next one, or nothing."""
    return line.startswith(SIGN) or SIGN.startswith(line)
