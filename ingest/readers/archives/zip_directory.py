"""The directory at the end of a zip archive, read entry by entry: zipfile would hold all of a million."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import ZipInfo

from ingest.readers.archives.zip_entry import SIGN, entry, widen

_ENTRY = struct.Struct("<4s6H3L5H2L")
_ENTRY_SIGN = b"PK\x01\x02"
_END = struct.Struct("<4s4H2LH")
_END_SIGN = b"PK\x05\x06"
_LOCATOR = struct.Struct("<4sLQL")
_LOCATOR_SIGN = b"PK\x06\x07"
_END64 = struct.Struct("<4sQ2H2L4Q")
_END64_SIGN = b"PK\x06\x06"
_COMMENT = 1 << 16  # the longest comment that may follow


class Unlisted(Exception):
    """The directory is missing or damaged."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Where the directory lies: `moved` is how far everything is from where it says."""

    start: int
    end: int
    moved: int


def directory(stream: BinaryIO) -> Directory:
    """The place of the directory. Raises Unlisted, as where the archive is cut off."""
    size = stream.seek(0, 2)
    tail_at = max(0, size - _END.size - _COMMENT)
    stream.seek(tail_at)
    tail = stream.read()
    found = tail.rfind(_END_SIGN)
    if found < 0 or len(tail) - found < _END.size:
        raise Unlisted
    *_, length, told, _ = _END.unpack_from(tail, found)
    end = tail_at + found
    end, length, told = _wide(stream, end) or (end, length, told)
    start = end - length
    # What is before an archive is a program that unpacks it. Where a member itself is there instead, the
    # archive is cut off and what was found is the directory of an archive inside.
    stream.seek(0)
    if start < 0 or (start != told and stream.read(4) == SIGN):
        raise Unlisted
    return Directory(start, end, start - told)


def _wide(stream: BinaryIO, end: int) -> tuple[int, int, int] | None:
    """The end, length and offset of a directory beyond 4 GB or 65,535 members."""
    stream.seek(max(0, end - _LOCATOR.size))
    locator = stream.read(_LOCATOR.size)
    if not locator.startswith(_LOCATOR_SIGN) or len(locator) < _LOCATOR.size:
        return None
    at = end - _LOCATOR.size - _END64.size
    stream.seek(max(at, 0))
    found = stream.read(_END64.size)
    if at < 0 or not found.startswith(_END64_SIGN):
        raise Unlisted
    *_, length, told = _END64.unpack(found)
    return at, length, told


def listed(stream: BinaryIO, place: Directory) -> Iterator[ZipInfo]:
    """The entries of the directory, one after another. Raises Unlisted where it is damaged."""
    at = place.start
    while at < place.end:
        stream.seek(at)
        head = stream.read(_ENTRY.size)
        if len(head) < _ENTRY.size or not head.startswith(_ENTRY_SIGN):
            raise Unlisted
        _, _, _, flags, method, _, _, crc, packed, unpacked, *lengths, _, _, outer, header = _ENTRY.unpack(head)
        name = stream.read(lengths[0])
        info = entry(name, flags, method, crc, packed, unpacked, header)
        info.external_attr = outer
        widen(info, stream.read(lengths[1]))
        info.header_offset += place.moved
        yield info
        at += _ENTRY.size + sum(lengths)
