"""From lines to paragraphs: which lines go on, also over the turn of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from ingest.readers.printed.lines import Line
from ingest.readers.printed.marks import BROKEN, BULLET, ENDED, MARK

INDENT = 0.8
"""of a font's height: a line that begins further in, or out, is indented"""
SPACED = 1.3
"""times the usual step from line to line: a larger one parts paragraphs"""
SAME_FONT = 0.15
COLUMN = 36.0
"""points: lines that begin so near each other stand in one column"""

Paragraph = list[Line]
_Place = tuple[int, int, int]
"""a page, a column and a size of font"""


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The paragraphs of the pages' lines in their order; footnotes before the paragraph that goes on overleaf."""
    measure = _Measure([line for page in pages for line in page])
    made: list[Paragraph] = []
    for page in pages:
        body, notes = measure.noted(page)
        _add(body, made, measure)
        beneath: list[Paragraph] = []
        _add(notes, beneath, measure)
        goes_on = bool(made) and bool(body) and made[-1][0].page == body[0].page
        made[len(made) - goes_on : len(made) - goes_on] = beneath
    return made


def _add(lines: Iterable[Line], made: list[Paragraph], measure: _Measure) -> None:
    for line in lines:
        if made and not measure.parted(made[-1], line):
            made[-1].append(line)
        else:
            made.append([line])


class _Measure:
    """What is usual in the text: its font's height, its step from line to line, where its columns end."""

    def __init__(self, lines: Sequence[Line]) -> None:
        heights: Counter[float] = Counter()
        for line in lines:
            heights[round(line.height, 1)] += len(line.text)
        self.height = heights.most_common(1)[0][0] if heights else 0.0
        self.step = _usual_step(lines)
        self.edges = _edges(lines)

    def noted(self, page: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
        """The page's lines without its footnotes, and these: the smaller lines with which it ends."""
        end = len(page)
        while end and page[end - 1].height < 0.92 * self.height:
            end -= 1
        return (page[:end], page[end:]) if end else (page, [])

    def parted(self, paragraph: Paragraph, line: Line) -> bool:
        """Whether the line begins a new paragraph, rather than going on with this one."""
        last = paragraph[-1]
        if last.is_row or line.is_row or BULLET.match(line.text):
            return True
        if abs(last.height - line.height) > SAME_FONT * max(last.height, line.height):
            return True
        ended, broken = ENDED.search(last.text) is not None, BROKEN.search(last.text) is not None
        short = not broken and self._is_short(last, line)
        lower = line.text[:1].islower()
        step = last.bottom - line.bottom
        if last.page != line.page or step < 0:  # overleaf, or in the next column
            return ended if lower else ended or short
        if step > SPACED * self.step * line.height or step < 0.3 * line.height:
            return True
        if MARK.match(line.text) and (ended or short):
            return True
        if short:
            return ended or not lower
        return _is_indented(paragraph, line)

    def _is_short(self, last: Line, line: Line) -> bool:
        """Whether the first word of the line would have found room at the end of the last: its end was meant."""
        edge = max(self.edges.get(place, 0) for place in _places(last))
        word = len(line.text.split(maxsplit=1)[0]) / len(line.text) * (line.right - line.left)
        return edge - last.right > 1.15 * word + 0.4 * last.height


def _edges(lines: Sequence[Line]) -> dict[_Place, float]:
    """Where the lines that begin in one place end, but for the longest tenth: a title may span columns."""
    ends: dict[_Place, list[float]] = {}
    for line in lines:
        if not line.is_row:
            ends.setdefault(_places(line)[0], []).append(line.right)
    return {place: sorted(found)[len(found) - 1 - len(found) // 10] for place, found in ends.items()}


def _places(line: Line) -> list[_Place]:
    """The line's own place, then those beside it."""
    column = round(line.left / COLUMN)
    return [(line.page, column + side, round(line.height)) for side in (0, -1, 1)]


def _usual_step(lines: Sequence[Line]) -> float:
    """In heights of the font."""
    steps = [
        (one.bottom - other.bottom) / one.height
        for one, other in pairwise(lines)
        if one.page == other.page and 0.3 * one.height < one.bottom - other.bottom < 3 * one.height
    ]
    return median(steps) if steps else 1.2


def _is_indented(paragraph: Paragraph, line: Line) -> bool:
    last = paragraph[-1]
    if line.left > last.left + INDENT * line.height:
        return MARK.match(last.text) is None  # the text of an item stands further in than its mark
    return line.left < last.left - INDENT * line.height and len(paragraph) > 1
