"""The members of a zip archive without its directory, as where it is cut off: from header to header."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipInfo

from ingest.readers.archives.zip_entry import DESCRIBED, HEADER, SIGN, entry, widen

_STEP = 1 << 20
_FIRST_STEP = 1 << 10  # most of what is looked for is near
_DESCRIPTIONS = (  # what may follow a member: CRC, packed and unpacked size, the last two also in ZIP64
    (struct.Struct("<4x3L"), b"PK\x07\x08"),
    (struct.Struct("<4xL2Q"), b"PK\x07\x08"),
    (struct.Struct("<3L"), b""),
    (struct.Struct("<L2Q"), b""),
)


def walk(stream: BinaryIO, start: int = 0) -> Iterator[ZipInfo]:
    """Every member from `start` on that is there to its end, as its own header describes it."""
    size = stream.seek(0, 2)
    at = _find(stream, SIGN, start)
    while at is not None:
        found = _entry(stream, at)
        if found is None:
            return
        info, begin = found
        if begin + info.compress_size <= size:
            yield info
        else:
            begin, info.compress_size = at + 1, 0  # its size is wrong, or the archive is cut off in it
        at = _find(stream, SIGN, begin + info.compress_size)


def _entry(stream: BinaryIO, at: int) -> tuple[ZipInfo, int] | None:
    """The member whose header is at `at`, and where its bytes begin; None where the archive ends before that."""
    stream.seek(at)
    head = stream.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    _, _, flags, method, _, _, crc, packed, unpacked, *lengths = HEADER.unpack(head)
    name, extra = (stream.read(length) for length in lengths)
    begin = at + HEADER.size + sum(lengths)
    info = entry(name, flags, method, crc, packed, unpacked, at)
    widen(info, extra)
    if flags & DESCRIBED and not info.compress_size:
        described = _described(stream, begin)
        if described is None:
            return None
        info.CRC, info.compress_size, info.file_size = described
    return info, begin


def _described(stream: BinaryIO, begin: int) -> tuple[int, int, int] | None:
    """CRC and sizes that follow the member which begins at `begin`; None where there are none up to the end."""
    at = _find(stream, b"PK", begin)
    while at is not None:
        stream.seek(max(begin, at - 20))
        around = stream.read(at - stream.tell() + 24)
        for form, sign in _DESCRIPTIONS:
            first = at if sign else at - form.size
            place = first - max(begin, at - 20)
            if place >= 0 and around.startswith(sign, place) and place + form.size <= len(around):
                crc, packed, unpacked = form.unpack_from(around, place)
                if packed == first - begin:
                    return crc, packed, unpacked
        at = _find(stream, b"PK", at + 2)
    return None


def _find(stream: BinaryIO, sign: bytes, start: int) -> int | None:
    """Where the sign comes next, from `start` on."""
    length = _FIRST_STEP
    while True:
        stream.seek(start)
        step = stream.read(length)
        found = step.find(sign)
        if found >= 0:
            return start + found
        if len(step) < length:
            return None
        start += length - len(sign) + 1
        length = min(2 * length, _STEP)
