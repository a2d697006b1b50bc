"""What the names on a command line stand for: files, the files in folders, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from data.errors import UnreadableInput
from ingest.readers.kind import ENDINGS


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: a file, or standard input where there is no path; its size in bytes if known."""

    origin: str
    path: Path | None = None
    size: int | None = None


def expand(names: Iterable[str]) -> Iterator[Source | UnreadableInput]:
    """Every file that the names stand for, folders read recursively in the order of their names."""
    for name in names:
        if name == "-":
            yield Source(name)
        elif name.startswith(("http://", "https://")):
            remedy = "save the page as .html and give that file"
            yield UnreadableInput(name, "is a web address, and only files are read", remedy)
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
            if Path(name).suffix.lower() in ENDINGS and not name.startswith("."):
                empty = False
                yield _file(Path(place, name))
    for error in closed:
        yield UnreadableInput(str(error.filename), error.strerror or "cannot be opened", "check the folder")
    if empty and not closed:
        wanted = ", ".join(ENDINGS)
        yield UnreadableInput(str(folder), f"holds no file that ends in {wanted}", "name the files")
