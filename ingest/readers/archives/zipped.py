"""Zip archives: by their directory, or where that is missing or damaged, from member to member."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipInfo

from data.errors import UnreadableInput
from ingest.readers.archives.limits import Budget, Overfull, cut_off, size_of, within
from ingest.readers.archives.names import is_litter, label
from ingest.readers.archives.zip_directory import Unlisted, directory, listed
from ingest.readers.archives.zip_entry import is_file, unpack
from ingest.readers.archives.zip_walk import walk
from ingest.readers.article import Member

Found = Iterator[Member | UnreadableInput]


def members_of_zip(stream: BinaryIO, origin: str) -> Found:
    """The files in a zip archive, in its order; what is encrypted, damaged or too large is an error among them."""
    return within(_Zip(stream, origin).members(), origin)


class _Zip:
    """A zip archive as it is read: how many members were, and up to where."""

    def __init__(self, stream: BinaryIO, origin: str) -> None:
        self._stream, self._origin = stream, origin
        self._budget = Budget(size_of(stream), origin)
        self._read = self._reached = 0

    def members(self) -> Found:
        """What the archive gives."""
        try:
            yield from self._each(listed(self._stream, directory(self._stream)))
        except Unlisted:
            yield from self._each(walk(self._stream, self._reached))
            yield cut_off(self._origin, self._read)

    def _each(self, entries: Iterator[ZipInfo]) -> Found:
        for info in entries:
            self._reached = max(self._reached, info.header_offset + 1)
            if is_file(info) and not is_litter(info.filename):
                yield self._one(info)

    def _one(self, info: ZipInfo) -> Member | UnreadableInput:
        origin = label(self._origin, info.filename)
        try:
            raw = unpack(self._stream, info, origin)
            self._budget.spend(len(raw))
        except Overfull:
            raise
        except UnreadableInput as error:
            return error
        self._read += 1
        return Member(origin, raw)
