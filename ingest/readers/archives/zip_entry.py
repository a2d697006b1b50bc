"""What a zip archive says of one member, and the member itself."""

from __future__ import annotations

import struct
import zlib
from lzma import LZMAError
from typing import BinaryIO
from zipfile import BadZipFile, ZipExtFile, ZipInfo

from data.errors import UnreadableInput
from ingest.readers.archives.limits import AGAIN, APART, LARGEST, check_size
from ingest.readers.archives.names import decoded

HEADER = struct.Struct("<4s5H3L2H")  # of a member: sign, version, flags, method, time, day, CRC, sizes, lengths
SIGN = b"PK\x03\x04"
ENCRYPTED = 0x1
DESCRIBED = 0x8  # CRC and sizes come after the member
_UTF8 = 0x800
_ZIP64 = 0x1
_FULL = 0xFFFFFFFF  # in place of a number that is in the extra field
_STEP = 1 << 16
_UNNAMED = "unnamed"
_BROKEN = (BadZipFile, EOFError, OSError, ValueError, MemoryError, LZMAError, zlib.error)
_LINK = 0o120000
_KIND = 0o170000


def entry(name: bytes, flags: int, method: int, crc: int, packed: int, unpacked: int, at: int) -> ZipInfo:
    """A member as zipfile knows it; `at` is the offset of its header in the file."""
    info = ZipInfo(name.decode("utf-8", "replace") if flags & _UTF8 else decoded(name))
    info.filename = info.filename or _UNNAMED  # zipfile takes the part before a zero
    info.flag_bits, info.compress_type, info.CRC = flags, method, crc
    info.compress_size, info.file_size, info.header_offset = packed, unpacked, at
    return info


def is_file(info: ZipInfo) -> bool:
    """Whether the member is neither a folder nor a link."""
    return not info.is_dir() and (info.external_attr >> 16) & _KIND != _LINK


def widen(info: ZipInfo, extra: bytes) -> None:
    """Takes from the extra field (ZIP64) the numbers that were too large for their place."""
    wide = _wide(extra)
    for name in ("file_size", "compress_size", "header_offset"):
        if getattr(info, name) == _FULL and len(wide) >= 8:
            setattr(info, name, int.from_bytes(wide[:8], "little"))
            wide = wide[8:]


def _wide(extra: bytes) -> bytes:
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == _ZIP64:
            return extra[4 : 4 + length]
        extra = extra[4 + length :]
    return b""


def unpack(stream: BinaryIO, info: ZipInfo, origin: str) -> bytes:
    """The bytes of a member. Raises UnreadableInput where it is encrypted, damaged or too large."""
    if info.flag_bits & ENCRYPTED:
        raise UnreadableInput(origin, "is protected with a password", "unpack the archive with it first")
    check_size(info.file_size, info.compress_size, origin)
    try:
        return _unpacked(stream, info)
    except NotImplementedError as error:
        raise UnreadableInput(origin, f"is packed in a way that is not known ({error})", APART) from error
    except _BROKEN as error:
        raise UnreadableInput(origin, f"is damaged ({error})", AGAIN) from error


def _unpacked(stream: BinaryIO, info: ZipInfo) -> bytes:
    stream.seek(info.header_offset)
    head = stream.read(HEADER.size)
    if len(head) < HEADER.size or not head.startswith(SIGN):
        raise BadZipFile("it is not where the archive says")
    *_, name, extra = HEADER.unpack(head)
    stream.seek(name + extra, 1)
    parts, size = [], 0
    # It stops by itself at the size that the archive tells, which was checked, and compares the CRC.
    with ZipExtFile(stream, "r", info) as member:
        while part := member.read(_STEP):
            parts.append(part)
            size += len(part)
    if size < info.file_size or size > LARGEST:
        raise BadZipFile("it is shorter than the archive says")
    return b"".join(parts)
