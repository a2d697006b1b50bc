"""Tar archives, packed or not, from member to member; tarfile alone would not tell that one is cut off."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from data.errors import UnreadableInput
from ingest.readers.archives.limits import AGAIN, Budget, Overfull, check_size, cut_off, size_of, within
from ingest.readers.archives.names import decoded, is_litter, label
from ingest.readers.archives.tape import BLOCK, Tape
from ingest.readers.archives.unpacked import Unpacked, sign_of
from ingest.readers.article import Member

Found = Iterator[Member | UnreadableInput]
_ZEROS = bytes(BLOCK)  # so ends an archive
_BUFFER = 1 << 16
_PADDING = 1 << 20  # that may follow the end
_DAMAGED = "is damaged in the middle: some of its members are missing"
# tarfile raises the other three for damaged numbers and names
_BROKEN = (tarfile.TarError, OSError, ValueError, OverflowError, EOFError)


def members_of_tar(stream: BinaryIO, origin: str) -> Found:
    """The files in a tar archive (also .gz, .bz2, .xz), in its order; what is damaged is an error among them."""
    return within(_Tar(stream, origin).members(), origin)


def is_tar(head: bytes) -> bool:
    """Whether a file that begins so is a tar archive."""
    try:
        tarfile.TarInfo.frombuf(head[:BLOCK], "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True


class _Tar:
    """A tar archive as it is read, and how many members were."""

    def __init__(self, stream: BinaryIO, origin: str) -> None:
        self._origin = origin
        self._budget = Budget(size_of(stream), origin)
        sign = sign_of(stream)
        self._unpacked = Unpacked(stream, sign) if sign else None
        plain = io.BufferedReader(self._unpacked, _BUFFER) if self._unpacked else stream
        self._tape = Tape(plain)
        self._read = 0

    def members(self) -> Found:
        """What the archive gives."""
        whole = True
        while not (yield from self._stretch()):
            if whole and not self._tape.ended:
                whole = False
                yield UnreadableInput(self._origin, _DAMAGED, AGAIN)
            if not _found_again(self._tape):
                break
        yield from self._ending(whole)

    def _ending(self, whole: bool) -> Found:
        cut = whole and self._tape.last != _ZEROS
        if self._unpacked:
            self._tape.seek(self._tape.tell() + _PADDING)  # only the end of what is packed tells that it is whole
            if self._unpacked.bomb:
                raise Overfull(self._origin)
            if self._unpacked.damaged:
                yield UnreadableInput(self._origin, f"{_DAMAGED}, {self._read} were read", AGAIN)
                return
            cut = cut or self._unpacked.cut
        if cut:
            yield cut_off(self._origin, self._read)

    def _stretch(self) -> Any:
        """The members up to the end or to where the archive is damaged; returns whether it was the end."""
        try:
            # typeshed asks for more of a file than tarfile uses
            tar = tarfile.open(fileobj=cast(Any, self._tape), mode="r:", encoding="utf-8")  # noqa: SIM115
            while (info := tar.next()) is not None:
                cast(Any, tar).members.clear()  # tarfile keeps all of them
                if info.isfile() and not is_litter(info.name):
                    yield self._one(tar, info)
        except Overfull:
            raise
        except _BROKEN:
            return False
        return self._tape.last == _ZEROS

    def _one(self, tar: tarfile.TarFile, info: tarfile.TarInfo) -> Member | UnreadableInput:
        origin = label(self._origin, decoded(info.name.encode("utf-8", "surrogateescape")))
        try:
            check_size(info.size, info.size, origin)
        except UnreadableInput as error:
            return error
        if info.issparse():
            return UnreadableInput(origin, "is stored with gaps left out", "give the file itself")
        member = tar.extractfile(info)
        raw = member.read() if member else b""
        self._budget.spend(len(raw))
        self._read += 1
        return Member(origin, raw)


def _found_again(tape: Tape) -> bool:
    """Goes on to the next header of a member; whether there is one."""
    while True:
        block = tape.read(BLOCK)
        if len(block) < BLOCK:
            return False
        if is_tar(block):
            tape.back(block)
            return True
