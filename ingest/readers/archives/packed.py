"""Files packed with gzip, bzip2 or xz: a single one, or an archive as a whole."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.archives.limits import AGAIN, APART, BOMB, LARGEST, check_size, within
from ingest.readers.archives.names import label
from ingest.readers.archives.tape import BLOCK
from ingest.readers.archives.tarred import is_tar, members_of_tar
from ingest.readers.archives.unpacked import Unpacked, sign_of
from ingest.readers.archives.warc import members_of_warc
from ingest.readers.archives.warc_feed import GZIP
from ingest.readers.archives.warc_records import SIGN
from ingest.readers.article import Container, Member

_CUT = "is incomplete, it is cut off: only the lines before were read"
_DAMAGED = "is damaged: what it unpacks to is not what was packed"
_STEP = 1 << 16


def members_of_packed(stream: BinaryIO, origin: str) -> Iterator[Member | UnreadableInput]:
    """The file that was packed; of one that is cut off the whole lines, and an error.

    Of a packed archive (tar, web archive) what is in it.
    """
    return (_archive(stream) or _single)(stream, origin)


def _archive(stream: BinaryIO) -> Container | None:
    """What takes the packed archive apart; None where a single file is packed."""
    sign = sign_of(stream)
    head = Unpacked(stream, sign).read(BLOCK) if sign else b""
    stream.seek(0)
    if sign == GZIP[:2] and head.startswith(SIGN):
        return members_of_warc
    return members_of_tar if is_tar(head) else None


def _single(stream: BinaryIO, origin: str) -> Iterator[Member | UnreadableInput]:
    return within(_members(stream, origin), origin)


def open_packed(stream: BinaryIO, origin: str) -> Unpacked:
    """The packed file unpacked while it is read, of any size. Raises UnreadableInput for another kind of file."""
    sign = sign_of(stream)
    if sign is None:
        raise UnreadableInput(origin, "is not packed with gzip, bzip2 or xz", "check its name")
    return Unpacked(stream, sign)


def _members(stream: BinaryIO, origin: str) -> Iterator[Member | UnreadableInput]:
    try:
        unpacked = open_packed(stream, origin)
        raw = _whole(unpacked)
        if unpacked.bomb:
            raise UnreadableInput(origin, BOMB, APART)
        check_size(len(raw), stream.tell(), origin)
        if unpacked.damaged:
            raise UnreadableInput(origin, _DAMAGED, AGAIN)
    except UnreadableInput as error:
        yield error
        return
    if unpacked.cut:
        raw = raw[: raw.rfind(b"\n") + 1]  # half a line may end in half a number
    if raw:
        yield Member(label(origin, PurePath(origin).stem), raw)
    if unpacked.cut:
        yield UnreadableInput(origin, _CUT, AGAIN)


def _whole(unpacked: io.RawIOBase) -> bytes:
    """What it unpacks to, up to just beyond LARGEST."""
    parts, size = [], 0
    while size <= LARGEST and (part := unpacked.read(_STEP)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
