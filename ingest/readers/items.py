"""From a source to the things in it that one reader can take, however deep they are packed."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from data.errors import UnreadableInput
from ingest.readers.article import Article, Member
from ingest.readers.inputs import Source
from ingest.readers.item import LARGEST, Item, not_nothing
from ingest.readers.kind import Kind, kind_of, known
from ingest.readers.metered import Metered

IN_MEMORY = 32 * 1024 * 1024  # of what cannot be gone back in; the rest waits in a temporary file
DEEPEST = 3  # archives in archives in archives
Found = Iterator[Item | UnreadableInput]


def items(source: Source) -> Found:
    """Everything in the source, one after another; what cannot be read comes as an error among them."""
    try:
        if source.members is not None:
            yield from _members(source.members(), 0)
        else:
            with _opened(source) as stream:
                yield from _metered(_items(stream, source.origin, source.path, 0), stream, source.size)
    except UnreadableInput as error:
        yield error
    except OSError as error:
        yield UnreadableInput(source.origin, error.strerror or str(error), "check the file")


@contextmanager
def _opened(source: Source) -> Iterator[BinaryIO]:
    """The source as a file in which one can go back and forth."""
    if source.path is None:
        with _kept(sys.stdin.buffer) as kept:
            yield kept
        return
    with Metered(source.path.open("rb", buffering=0)) as stream:
        if stream.seekable():
            yield stream
        else:
            with _kept(stream) as kept:
                yield kept


@contextmanager
def _kept(stream: BinaryIO) -> Iterator[BinaryIO]:
    with SpooledTemporaryFile(IN_MEMORY) as kept:
        copyfileobj(stream, kept)
        kept.seek(0)
        yield cast(BinaryIO, kept)


def _metered(found: Found, stream: BinaryIO, size: int | None) -> Found:
    """The same, each item with its part of the source's size."""
    done, whole = 0, size or 0
    waiting: Item | None = None
    for item in found:
        if waiting is not None:
            yield waiting
        waiting = None
        if isinstance(item, UnreadableInput):
            yield item
            continue
        read = min(stream.done, whole) if isinstance(stream, Metered) else 0
        waiting, done = replace(item, size=max(0, read - done)), max(done, read)
    if waiting is not None:
        yield replace(waiting, size=waiting.size + whole - done)


def _items(stream: BinaryIO, origin: str, path: Path | None, depth: int) -> Found:
    kind = kind_of(stream, origin)
    if kind.gives == "records":
        yield from _records(kind, stream, origin)
    elif kind.gives == "holds":
        if depth == DEEPEST:
            raise UnreadableInput(origin, "is packed too deep", "unpack it, and give what is in it")
        yield from _members(kind.container()(stream, origin), depth + 1)
    else:
        yield _leaf(kind, stream, origin, path)


def _leaf(kind: Kind, stream: BinaryIO, origin: str, path: Path | None) -> Item:
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    if size > LARGEST:
        raise UnreadableInput(origin, f"is larger than {LARGEST >> 20} MB", "give it in parts")
    named = path if path is not None and not path.is_fifo() else None
    return Item(named or Member(origin, stream.read()), origin, kind.name)


def _records(kind: Kind, stream: BinaryIO, origin: str) -> Found:
    for found in not_nothing(kind.reader()(stream, origin), origin):
        yield Item(found, found.origin, kind.name) if isinstance(found, Article) else found


def _members(found: Iterator[Member | UnreadableInput], depth: int) -> Found:
    for member in found:
        if isinstance(member, UnreadableInput):
            yield member
        else:
            yield from _member(member, depth)


def _member(member: Member, depth: int) -> Found:
    try:
        kind = known().kinds[member.kind] if member.kind else kind_of(io.BytesIO(member.raw), member.origin)
        if kind.gives == "leaf":
            yield Item(member, member.origin, kind.name)
        else:
            yield from _items(io.BytesIO(member.raw), member.origin, None, depth)
    except UnreadableInput as error:
        yield error
