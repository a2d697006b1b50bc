"""A stream that only goes forward, with what tarfile leaves untold: how it came to an end."""

from __future__ import annotations

from typing import BinaryIO

from ingest.readers.archives.limits import LARGEST

BLOCK = 512
_STEP = 1 << 16


class TooLong(OSError):
    """More is to be read in one piece than any member may hold."""


class Tape:
    """The part of a file object that tarfile needs.

    `last` is what the last read gave, `ended` whether it was less than asked for.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0
        self._again = b""
        self.last = b""
        self.ended = False

    def tell(self) -> int:
        """The bytes that went by."""
        return self._at

    def seek(self, target: int) -> int:
        """Goes on to `target`, or to the end if that is before. Raises OSError where it lies behind."""
        if target < self._at:
            raise OSError("the archive points back")
        while self._at < target and not self.ended:
            self.read(min(_STEP, target - self._at))
        return self._at

    def read(self, size: int) -> bytes:
        """The next `size` bytes, less at the end. Raises TooLong."""
        if size > LARGEST:
            raise TooLong
        raw = self._again[:size]
        self._again = self._again[size:]
        if len(raw) < size:
            raw += self._stream.read(size - len(raw))
        self._at += len(raw)
        self.last, self.ended = raw, len(raw) < size
        return raw

    def back(self, raw: bytes) -> None:
        """Puts back what was read last."""
        self._again = raw + self._again
        self._at -= len(raw)
        self.ended = False
