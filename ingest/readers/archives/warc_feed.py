"""The bytes of a web archive, plain or packed record by record, with a way on after damage."""

from __future__ import annotations

import io
import zlib
from typing import Any, BinaryIO, Protocol

from ingest.readers.archives.limits import is_bomb, size_of

GZIP = b"\x1f\x8b\x08"
_STEP = 1 << 16
_GZIP_FORM = 31  # zlib's word for gzip with its CRC


class Feed(Protocol):
    """Bytes that come one after another; they end early where `damaged`, `cut` or `bomb` is true."""

    @property
    def damaged(self) -> bool:
        """Some bytes are not what they were."""

    @property
    def cut(self) -> bool:
        """Some bytes are missing at the end."""

    @property
    def bomb(self) -> bool:
        """They unpack to more than they should."""

    def read(self, size: int) -> bytes:
        """The next bytes."""

    def readline(self, size: int) -> bytes:
        """The next line, or as much of it."""

    def skip(self, size: int) -> bool:
        """Passes over bytes; whether they were all there."""

    def tell(self) -> int:
        """The bytes that went by."""

    def spoils(self, begin: int) -> bool:
        """Whether the damage is in what began at `begin`, not in what follows."""

    def recover(self, at: int) -> bool:
        """Goes on after damage, at the latest where `at` is; whether there is more."""


class PlainFeed:
    """A web archive that is not packed."""

    damaged = cut = bomb = False

    def __init__(self, stream: BinaryIO) -> None:
        self._size = size_of(stream)
        self.read, self.readline, self.tell, self._seek = stream.read, stream.readline, stream.tell, stream.seek

    def skip(self, size: int) -> bool:
        """Passes over bytes; whether they were all there."""
        target = self.tell() + size
        self._seek(min(target, self._size))
        return target <= self._size

    def spoils(self, begin: int) -> bool:
        """Nothing shows it."""
        return False

    def recover(self, at: int) -> bool:
        """Goes back to `at`."""
        self._seek(at)
        return True


class GzipFeed:
    """A web archive packed with gzip, mostly each record by itself."""

    def __init__(self, stream: BinaryIO) -> None:
        self._raw = _Pieces(stream)
        buffered = io.BufferedReader(self._raw, _STEP)
        self.read, self.readline, self.tell = buffered.read, buffered.readline, buffered.tell

    def skip(self, size: int) -> bool:
        """Passes over bytes; whether they were all there."""
        while size and (part := self.read(min(_STEP, size))):
            size -= len(part)
        return not size

    @property
    def damaged(self) -> bool:
        """A piece is not what was packed."""
        return self._raw.damaged

    @property
    def cut(self) -> bool:
        """The last piece ends too early."""
        return self._raw.cut

    @property
    def bomb(self) -> bool:
        """It unpacks to more than it should."""
        return self._raw.bomb

    def spoils(self, begin: int) -> bool:
        """Whether the piece that is damaged began before `begin` ended."""
        return self._raw.damaged and self._raw.began <= begin

    def recover(self, at: int) -> bool:
        """Goes on with the next piece that begins as gzip does; without damage where it is."""
        return not self._raw.damaged or self._raw.skip()


class _Pieces(io.RawIOBase):
    """What the pieces of a gzip file unpack to."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._unzip: Any = None
        self._waiting = b""
        self._piece_at = self.size = self.began = 0
        self.cut = self.damaged = self.bomb = False

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def tell(self) -> int:
        """The bytes that it gave."""
        return self.size

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer as far as one step of unpacking does; 0 at the end, be it the right one or not."""
        part = b""
        while not part and not (self.cut or self.damaged or self.bomb) and self._more():
            part = self._step(len(buffer))
        self.size += len(part)
        self.bomb = self.bomb or is_bomb(self.size, self._packed.tell())
        buffer[: len(part)] = part
        return len(part)

    def _more(self) -> bool:
        """Whether there are packed bytes; the end of the file inside a piece is a cut."""
        self._waiting = self._waiting or self._packed.read(_STEP)
        if not self._waiting:
            self.cut = self._unzip is not None
            return False
        if self._unzip is None:
            self._piece_at = self._packed.tell() - len(self._waiting)
            self.began = self.size
            self._unzip = zlib.decompressobj(_GZIP_FORM)
        return True

    def _step(self, length: int) -> bytes:
        try:
            part: bytes = self._unzip.decompress(self._waiting, length)
        except zlib.error:
            self.damaged = True
            return b""
        self._waiting = self._unzip.unconsumed_tail
        if self._unzip.eof:
            self._waiting, self._unzip = self._unzip.unused_data, None
        return part

    def skip(self) -> bool:
        """Leaves the damaged piece for the next one; whether there is one."""
        at = self._piece_at + 1
        self._unzip, self._waiting = None, b""
        while True:
            self._packed.seek(at)
            step = self._packed.read(_STEP)
            found = step.find(GZIP)
            if found >= 0:
                self._packed.seek(at + found)
                self.damaged = False
                return True
            if len(step) < _STEP:
                return False
            at += _STEP - len(GZIP) + 1
