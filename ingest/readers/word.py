"""Word files (.docx, .docm): their text as it reads with all tracked changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.encodings.unfonted import unfonted, unparted
from ingest.readers.office.body import Body
from ingest.readers.office.elements import child, children, value
from ingest.readers.office.package import AGAIN, Package
from ingest.readers.office.styles import Styles
from ingest.readers.properties import believed_day, believed_title
from ingest.readers.tables import table

_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_word(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The file as one article: a line for each paragraph, item and row, then the notes.

    Left out: heads and feet of pages, comments, deleted and hidden text, tables of contents, marks of notes. Title
    and day are taken from the file's properties where its text says them too. The flag legacy_font tells of
    Vietnamese fonts of before Unicode. Raises UnreadableInput for old, locked or damaged files.
    """
    raw = stream.read()
    _check(raw, origin)
    stream.seek(0)
    package = Package(stream, origin)
    name = next(package.related("", "officeDocument"), "word/document.xml")
    document = package.part(name)
    body = None if document is None else child(document, "body")
    if body is None:
        raise UnreadableInput(origin, "is not a Word file", "save its text as .docx or .txt")
    old_fonts = _uses_old_fonts(package.read(name) or b"")
    text = _readable("\n".join(_lines(package, name, body)), old_fonts)
    if not text:
        raise UnreadableInput(origin, "is a Word file without text", "give a file with text")
    title, days = _properties(package)
    yield Article(
        text=text,
        origin=origin,
        raw=raw,
        published=believed_day(days, text),
        title=believed_title(title, text),
        flags=("legacy_font",) if old_fonts else (),
    )


def _check(raw: bytes, origin: str) -> None:
    if raw.startswith(_OLD) and _ENCRYPTED in raw:
        raise UnreadableInput(origin, "is a Word file locked with a password", "save a copy without one")
    if raw.startswith(_OLD):
        raise UnreadableInput(origin, "is an old Word file (.doc)", AGAIN)


def _lines(package: Package, name: str, body: Any) -> Iterator[str]:
    styles = next((package.part(part) for part in package.related(name, "styles")), None)
    reader = Body(Styles(styles))
    yield from reader.lines(body)
    for kind in ("footnotes", "endnotes"):
        for part in package.related(name, kind):
            notes = package.part(part)
            for note in [] if notes is None else children(notes, kind[:-1]):
                if value(note, "type") in (None, "normal"):  # others are the lines above the notes
                    yield from reader.lines(note)


def _properties(package: Package) -> tuple[str | None, list[date | None]]:
    """The title, and the days of the last change and of the making."""
    for name in package.related("", "core-properties"):
        core = package.part(name)
        if core is not None:
            found = [child(core, key) for key in ("title", "modified", "created")]
            title, *days = (one.text if one is not None else None for one in found)
            return title, [_day(day) for day in days]
    return None, []


def _day(given: str | None) -> date | None:
    try:
        return datetime.fromisoformat(given.strip()).date() if given else None
    except ValueError:
        return None


def _readable(text: str, old_fonts: bool) -> str:
    """The text in Unicode, line by line where only some of it was typed with fonts of before."""
    if old_fonts:
        text = unfonted(text) or "\n".join(unfonted(line) or line for line in text.split("\n"))
    return unparted(text)


def _uses_old_fonts(document: bytes) -> bool:
    names = "|".join(map(re.escape, table("word")["legacy_fonts"]))
    return re.search(rf'ascii="({names})'.encode(), document) is not None
