"""Files packed with gzip, bzip2 or xz, read as what they unpack to."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO

from ingest.readers.archives.limits import is_bomb

SIGNS: dict[bytes, Callable[[BinaryIO], Any]] = {
    b"\x1f\x8b": lambda packed: gzip.GzipFile(fileobj=packed, mode="rb"),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
}
_HEAD = 8


def sign_of(stream: BinaryIO) -> bytes | None:
    """With which sign a packed file begins; None for any other. The stream is left at its beginning."""
    stream.seek(0)
    head = stream.read(_HEAD)
    stream.seek(0)
    return next((sign for sign in SIGNS if head.startswith(sign)), None)


class Unpacked(io.RawIOBase):
    """What a packed file unpacks to. It ends early where the file is cut off, damaged or a bomb.

    Then `cut`, `damaged` or `bomb` is true.
    """

    def __init__(self, packed: BinaryIO, sign: bytes) -> None:
        self._packed = packed
        self._inner = SIGNS[sign](packed)
        self._size = 0
        self.cut = self.damaged = self.bomb = False

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer as far as one step of unpacking does; 0 at the end, be it the right one or not."""
        part = b"" if self.cut or self.damaged or self.bomb else self._step(len(buffer))
        self._size += len(part)
        if is_bomb(self._size, self._packed.tell()):
            self.bomb, part = True, b""
        buffer[: len(part)] = part
        return len(part)

    def _step(self, length: int) -> bytes:
        try:
            part: bytes = self._inner.read1(length)
        except EOFError:
            self.cut = True
        except (OSError, lzma.LZMAError, zlib.error):
            self.damaged = True
        else:
            return part
        return b""
