"""Tables of contents: their page numbers are no figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.readers.printed.lines import Line

_ENTRY = re.compile(r".*(?:\.\s?){4}\s*(?:\|\s*)?(\d{1,4}|[ivxlc]{1,7})")
_LEAST = 3
"""entries that follow each other; a table of figures may have dots between its columns, too"""


def without_contents(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of the pages without entries of a table of contents: dots, then pages in their order."""
    entries: list[tuple[int, Line]] = []
    out: set[int] = set()
    for line in (line for page in pages for line in page):
        number = _page(line, len(pages))
        if number is None or (entries and number < entries[-1][0]):
            out |= _found(entries)
            entries = []
        if number is not None:
            entries.append((number, line))
    out |= _found(entries)
    return [[line for line in page if id(line) not in out] for page in pages]


def _found(entries: Sequence[tuple[int, Line]]) -> set[int]:
    return {id(line) for _, line in entries} if len(entries) >= _LEAST else set()


def _page(line: Line, count: int) -> int | None:
    """The page that the entry tells; roman ones come before all others."""
    match = _ENTRY.fullmatch(line.text)
    if match is None:
        return None
    number = int(match[1]) if match[1].isdigit() else 0
    return number if number <= count else None
