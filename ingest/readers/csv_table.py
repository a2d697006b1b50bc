"""Tables as text (CSV): their rows, however they are separated."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, TextIO

from ingest.readers.columns import columns
from ingest.readers.decode import decode

LARGEST = 64 << 20  # of a cell in characters, of a file that is not UTF-8 in bytes
_SEPARATORS = ",;\t|"
_END = "\0the end\0"  # a line after the last: in a cell it shows that the cell is never closed
_LONG = "\0too long\0"  # in place of a line that is too long


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table by its number (the header's is 1), or what is wrong with it."""

    number: int
    cells: list[str]
    wrong: str | None = None


def text_of(stream: BinaryIO, origin: str) -> tuple[TextIO, tuple[str, ...]]:
    """The file as text, and flags about it: up to LARGEST in whatever encoding, beyond that in UTF-8.

    Raises UnreadableInput.
    """
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    if size <= LARGEST:
        found = decode(stream.read(), origin)
        return io.StringIO(found.text, newline=""), found.flags
    return io.TextIOWrapper(stream, "utf-8-sig", "surrogateescape", newline=""), ()


def separator(head: str) -> str | None:
    """What separates the cells of a table of articles that begins so; None where it is no such table."""
    known = {sign: len(columns(_header(head, sign))) for sign in _SEPARATORS}
    best = max(known, key=known.__getitem__)
    return best if "text" in columns(_header(head, best)) else None


def _header(head: str, sign: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(head.lstrip("\ufeff"), newline=""), delimiter=sign), [])
    except csv.Error:
        return []


def rows(text: TextIO, sign: str) -> Iterator[Row]:
    """The rows that are not empty, the header first. The last one tells `wrong` where the file is cut off in it."""
    csv.field_size_limit(LARGEST)
    text.seek(0)
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=sign)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number, [], f"is not in the form of a table ({error})")
            continue
        if cells == [_END]:
            return
        if cells and cells[-1].endswith(_END):
            yield Row(number, [], "is incomplete: the file is cut off in it, or a quotation mark is never closed")
        elif any(_LONG in cell for cell in cells):
            yield Row(number, [], f"has a line of more than {LARGEST:,} characters")
        elif any(cells):
            yield Row(number, cells)


class _Lines:
    """The lines of a file, of a bounded length, and one after the last."""

    def __init__(self, text: TextIO) -> None:
        self._lines = text

    def __iter__(self) -> Iterator[str]:
        first = True
        while line := self._lines.readline(LARGEST):
            whole = len(line) < LARGEST or line.endswith(("\n", "\r")) or self._rest()
            yield (line.lstrip("\ufeff") if first else line) if whole else f"{_LONG}\n"
            first = False
        yield _END

    def _rest(self) -> bool:
        """Passes over the rest of a line; whether there was none."""
        none = True
        while (part := self._lines.readline(LARGEST)) and not part.endswith(("\n", "\r")):
            none = False
        return none and not part


def dates_of(found: Iterable[Row], place: int) -> Iterator[str]:
    """What the column at `place` holds, without its header."""
    return (row.cells[place] for row in found if row.number > 1 and place < len(row.cells))
