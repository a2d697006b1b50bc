"""A file that knows how much of it has been read."""

from __future__ import annotations

import io


class Metered(io.BufferedReader):
    """The file, buffered; `done` is how many bytes have come out of it, those read twice counted twice."""

    def __init__(self, file: io.FileIO) -> None:
        self._tally = _Tally(file)
        super().__init__(self._tally)

    @property
    def done(self) -> int:
        """Bytes read so far."""
        return self._tally.done


class _Tally(io.RawIOBase):
    def __init__(self, file: io.FileIO) -> None:
        self._file, self.done = file, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._file.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: bytearray | memoryview) -> int | None:  # type: ignore[override]
        count = self._file.readinto(buffer)
        self.done += count or 0
        return count

    def close(self) -> None:
        self._file.close()
        super().close()
