"""From glyphs to lines: what stands on one baseline, with the cells of a table parted."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.readers.printed.glyphs import BREAK, Glyph
from ingest.readers.printed.marks import MARK
from ingest.readers.raised import raised

CELL = " | "
"""between the cells of a table's row: a space would make one number of two"""
# Widths of gaps in heights of the font, which are about 1.2 em.
WORD_GAP, RAISED_GAP, NUMBER_GAP, CELL_GAP = 0.12, 0.35, 0.8, 1.5

FAR = 1e6
"""points: no page is as large; nothing that is no number is nearer"""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page (counted from 0), in points from the lower left corner; `height` is that of its font."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return CELL in self.text


def lines_of(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """The page's lines in the order of its content."""
    made = (_line(row, page) for row in _rows(_runs(glyphs)))
    return [line for line in made if line.text]


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph.sign == BREAK:
            yield run
            run = []
        else:
            run.append(glyph)
    yield run


def _rows(runs: Iterable[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Runs that go on at the height of the one before, as raised signs and cells do, put together."""
    row: list[Glyph] = []
    for run in runs:
        seen = [glyph for glyph in run if not glyph.sign.isspace()]
        if not seen:
            row = row + run if row else row
        elif row and _goes_on(row, seen):
            row = row + run
        else:
            if row:
                yield row
            row = run
    if row:
        yield row


def _goes_on(row: list[Glyph], run: list[Glyph]) -> bool:
    first = run[0]
    seen = [glyph for glyph in row[-8:] if not glyph.sign.isspace()]
    if not seen:
        return False
    last = max(seen[-4:], key=lambda glyph: glyph.height)  # what stands last may be a small raised sign
    shared = min(last.top, first.top) - max(last.bottom, first.bottom)
    return shared > 0.5 * min(last.height, first.height) and first.left > seen[-1].right - 0.3 * last.height


def _line(row: list[Glyph], page: int) -> Line:
    seen = [glyph for glyph in row if not glyph.sign.isspace()]
    if not seen:
        return Line("", page, 0, 0, 0, 0)
    bottom, height = _usual(seen)
    height = abs(height) or 1.0  # letters of no size, or upside down
    left, right = min(glyph.left for glyph in seen), max(glyph.right for glyph in seen)
    place = (edge if abs(edge) < FAR else 0.0 for edge in (left, right, bottom, height))
    return Line(_text(row, bottom, height).strip(), page, *place)


def _usual(seen: list[Glyph]) -> tuple[float, float]:
    """Where most of the line's glyphs stand, and how high most are; the taller where as many are small."""
    counted: Counter[tuple[float, float]] = Counter()
    for glyph in seen:
        counted[round(glyph.bottom, 1), round(glyph.top - glyph.bottom, 1)] += len(glyph.sign)
    return max(counted, key=lambda place: (counted[place], place[1]))


def _text(row: list[Glyph], bottom: float, height: float) -> str:
    """The row's signs, with spaces and bars where there are gaps, and raised signs as `raised` has them."""
    low, raised_by = 0.9 * height, bottom + 0.2 * height
    text, small, end = "", "", math.inf
    for glyph in row:
        sign, left, foot, right, top = glyph
        if sign == " " or sign.isspace():
            text, small = (text, small + " ") if small else (text + " ", "")
            continue
        is_small = foot > raised_by and top - foot < low
        if small and not is_small:
            text, small = text + _kept(text, small), ""
        if left - end > WORD_GAP * height and not small:
            text = text.rstrip() + _between(text.rstrip(), sign, (left - end) / height, is_small)
        text, small = (text, small + sign) if is_small else (text + sign, "")
        end = right
    return text + _kept(text, small)


def _kept(text: str, small: str) -> str:
    return raised(text, small) + " " * (small[-1:] == " ") if small else ""


def _between(text: str, sign: str, gap: float, is_small: bool) -> str:
    """What stands for a gap, in heights of the font, between the text and the next sign."""
    if is_small and gap < RAISED_GAP:
        return ""
    wide = gap > (NUMBER_GAP if text[-1:].isdigit() and sign.isdigit() else CELL_GAP)
    return CELL if wide and text and not MARK.fullmatch(text) else " "
