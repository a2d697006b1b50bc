"""Files of many articles that are packed with gzip, bzip2 or xz, of any size."""

from __future__ import annotations

import io
from collections.abc import Iterator
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from data.errors import UnreadableInput
from ingest.readers.archives.limits import AGAIN, BOMB
from ingest.readers.archives.packed import open_packed
from ingest.readers.archives.unpacked import Unpacked
from ingest.readers.article import Article
from ingest.readers.kind import kind_of

_IN_MEMORY = 32 << 20
_MOST = 8 << 30  # bytes that it may unpack to


def read_packed_records(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The articles of the unpacked file, which waits in a temporary one; how it ends badly is the last error."""
    inside = origin.rpartition(".")[0] or origin
    with SpooledTemporaryFile(_IN_MEMORY) as kept:
        cause = _unpack(open_packed(stream, origin), kept)
        kept.seek(0)
        plain = cast(BinaryIO, kept)
        if cause != BOMB:
            yield from kind_of(plain, inside).reader()(plain, origin)
    if cause:
        yield UnreadableInput(origin, cause, AGAIN)


def _unpack(unpacked: Unpacked, kept: SpooledTemporaryFile[bytes]) -> str | None:
    """Fill the file; returns in words what is wrong with what was packed."""
    copyfileobj(_UpTo(unpacked), kept)
    if unpacked.bomb or kept.tell() >= _MOST:
        return BOMB
    if unpacked.cut:
        return "is incomplete, it is cut off: only what came before was read"
    return "is damaged: only what came before was read" if unpacked.damaged else None


class _UpTo(io.RawIOBase):
    """As much of a stream as may be unpacked."""

    def __init__(self, stream: io.RawIOBase) -> None:
        self._stream, self._left = stream, _MOST

    def read(self, size: int = -1) -> bytes:
        part = self._stream.read(min(size, self._left)) or b""
        self._left -= len(part)
        return part
