"""Running heads, running feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from ingest.readers.printed.lines import CELL, Line

ZONE = 0.15
"""share of a page's height at its top and at its foot in which these stand"""
_MANY = 3
"""pages that tell how pages are counted"""
_NUMBERED = re.compile(r"\W*(?:[^\W\d]{1,8}\W{1,2})?(\d{1,4})(?:\W{1,3}(?:[^\W\d]{1,4}\W{1,2})?(\d{1,4}))?\W*")
_ROMAN = re.compile(r"\W*[ivxlc]{1,7}\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines in the order of its content, and its height in points."""

    number: int
    height: float
    lines: Sequence[Line]
    pictured: bool = False
    """whether it holds a picture, looked for on pages with little text"""
    found: dict[str, list[Line]] = field(default_factory=dict)
    """its lines by their text without the numbers"""

    def __post_init__(self) -> None:
        for line in self.lines:
            self.found.setdefault(_pattern(line), []).append(line)


def without_margins(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of each page without what stands at the same place of other pages, and without its number.

    A head or foot is the same as on one of the two pages before or after, but for numbers that count the pages.
    """
    first = _first_number(pages)
    return [_body(page, pages, first) for page in pages]


def _first_number(pages: Sequence[Page]) -> int | None:
    """The number that the first page has where most heads and feet end in one that counts the pages."""
    counted: Counter[int] = Counter()
    for page in pages:
        ends = (_numbers(line)[-1:] for line in (*_head(page)[:2], *_foot(page)[:2]))
        counted.update({number - page.number for end in ends for number in end})
    first, count = counted.most_common(1)[0] if counted else (0, 0)
    return first if count >= _MANY else None


def _head(page: Page) -> list[Line]:
    """The lines at the top of the page, the uppermost first."""
    return sorted(
        (line for line in page.lines if line.bottom > (1 - ZONE) * page.height), key=lambda one: -one.bottom
    )


def _foot(page: Page) -> list[Line]:
    return sorted((line for line in page.lines if line.bottom < ZONE * page.height), key=lambda one: one.bottom)


def _body(page: Page, pages: Sequence[Page], first: int | None) -> list[Line]:
    out = _margin(page, pages, _head(page), first) | _margin(page, pages, _foot(page), first)
    return [line for line in page.lines if id(line) not in out]


def _margin(page: Page, pages: Sequence[Page], inwards: Sequence[Line], first: int | None) -> set[int]:
    out: set[int] = set()
    for line, following in zip_longest(inwards, inwards[1:]):
        is_number = not out and _is_number(line, following, page.number, len(pages), first)
        if not is_number and not _runs(line, page, pages):
            break
        out.add(id(line))
    return out


def _runs(line: Line, page: Page, pages: Sequence[Page]) -> bool:
    for step in (-1, 1, -2, 2):
        if 0 <= page.number + step < len(pages):
            for other in pages[page.number + step].found.get(_pattern(line), ()):
                if abs(other.bottom - line.bottom) < 4 and _counts(line, other, step):
                    return True
    return False


def _counts(line: Line, other: Line, step: int) -> bool:
    pairs = zip(_numbers(line), _numbers(other), strict=False)
    return all(theirs - ours in (0, step) for ours, theirs in pairs)


def _is_number(line: Line, following: Line | None, page: int, count: int, first: int | None) -> bool:
    """Whether the outermost line is the page's number, parted from the text by a gap."""
    if following is not None and abs(following.bottom - line.bottom) < 1.5 * line.height:
        return False
    if _ROMAN.fullmatch(line.text):
        return True
    match = _NUMBERED.fullmatch(line.text.split(CELL)[-1])
    if match is None or int(match[1]) not in (page + 1, page + (1 if first is None else first)):
        return False
    return match[2] == str(count) or (match[2] is None and not line.is_row)


def _pattern(line: Line) -> str:
    return re.sub(r"\d{1,9}", "#", line.text.casefold())


def _numbers(line: Line) -> list[int]:
    return [int(number) for number in re.findall(r"\d{1,9}", line.text)]
