"""Readings set aside until all are there, so that the store is open only while it is written to."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from types import TracebackType

from data.model import Reading

IN_MEMORY = 32 * 1024 * 1024


class Spool:
    """Readings in the order in which they were added; beyond 32 MiB they wait in a temporary file."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 -- closed in __exit__
        self._count = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._count

    def add(self, reading: Reading) -> None:
        """Set one more aside."""
        pickle.dump(reading, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._count += 1

    def __iter__(self) -> Iterator[Reading]:
        self._file.seek(0)
        for _ in range(self._count):
            yield pickle.load(self._file)
