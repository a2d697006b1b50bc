"""What the names on a command line stand for: files, the files in folders, web addresses, standard input."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from data.errors import UnreadableInput
from ingest.readers.article import Member
from ingest.readers.fetch import Fetcher, Web
from ingest.readers.kind import HEAD, by_content, known
from ingest.readers.web import is_address, read_web


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: a file, what `members` gives (an address does), else standard input.

    `size` is in bytes, if known.
    """

    origin: str
    path: Path | None = None
    size: int | None = None
    members: Callable[[], Iterator[Member | UnreadableInput]] | None = None


def expand(names: Iterable[str], web: Web = Web()) -> Iterator[Source | UnreadableInput]:  # noqa: B008 -- frozen
    """Every file and address that the names stand for, folders read recursively in the order of their names."""
    fetcher = Fetcher(web)  # one for all: it keeps the pauses between questions to one host
    for name in names:
        if name == "-":
            yield Source(name)
        elif is_address(name):
            yield Source(name, members=partial(read_web, name, fetcher))
        elif Path(name).is_dir():
            yield from _folder(Path(name))
        else:
            yield _file(Path(name))


def _file(path: Path) -> Source | UnreadableInput:
    try:
        return Source(str(path), path, path.stat().st_size)
    except OSError as error:
        return UnreadableInput(str(path), error.strerror or "cannot be opened", "check the name")


def _folder(folder: Path) -> Iterator[Source | UnreadableInput]:
    empty, closed = True, list[OSError]()
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and _is_article(Path(place, name)):
                empty = False
                yield _file(Path(place, name))
    for error in closed:
        yield UnreadableInput(str(error.filename), error.strerror or "cannot be opened", "check the folder")
    if empty and not closed:
        yield UnreadableInput(str(folder), "holds no file that can be read", "name the files")


def _is_article(path: Path) -> bool:
    """Whether a file in a folder is to be read: not the pictures, styles and programs that lie beside pages."""
    if path.suffix.lower() in known().endings:
        return True
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError:
        return True  # it is named where it is read
    foreign = any(head.startswith(sign) for sign in known().foreign)
    return by_content(head) is not None or (path.suffix.lower() in known().texts and not foreign)
