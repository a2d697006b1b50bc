"""The lines of a Word file's body: paragraphs, items of lists, rows of tables, text boxes, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.readers.office.elements import child, is_on, name_of, value
from ingest.readers.office.paragraph import ParagraphText
from ingest.readers.office.styles import Styles
from ingest.readers.pages.lines import joined
from ingest.readers.tables import table

_LAID_OUT = 400
"""characters from which on a row with several lines in a cell is a page's layout, no data"""


class Body:
    """Reads what holds paragraphs and tables."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._left_out = frozenset(table("word")["left_out"].split())

    def lines(self, element: Any) -> Iterator[str]:
        """A paragraph is a line, and so is a row of a table."""
        goes_on = ""
        for block in element:
            name = name_of(block)
            if name == "p":
                lines = self._paragraph(block)
                lines[:1] = [goes_on + line for line in lines[:1] or [""]]
                goes_on = f"{lines.pop()} " if _joins_next(block) else ""
                yield from filter(None, map(str.strip, lines))
            elif name == "tbl":
                yield from self._table(block)
            elif name not in self._left_out:  # what wraps blocks: content controls, insertions
                yield from self.lines(block)
        if goes_on.strip():
            yield goes_on.strip()

    def _paragraph(self, paragraph: Any) -> list[str]:
        if self._styles.lists_contents(paragraph):
            return []
        read = ParagraphText(paragraph, self._styles)
        return [*read.lines(), *(line for box in read.boxes for line in self.lines(box))]

    def _table(self, element: Any) -> Iterator[str]:
        for row in element:
            name = name_of(row)
            if name == "tr" and child(row, "trPr", "del") is None:
                yield from _row([list(self.lines(cell)) for cell in _cells(row)])
            elif name != "tr" and name not in self._left_out:
                yield from self._table(row)


def _cells(row: Any) -> Iterator[Any]:
    for one in row:
        if name_of(one) == "tc":
            merged = child(one, "tcPr", "vMerge")
            if merged is None or value(merged) == "restart":
                yield one
        elif name_of(one) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _cells(one)


def _row(cells: list[list[str]]) -> list[str]:
    filled = [cell for cell in cells if cell]
    several = any(len(cell) > 1 for cell in filled)
    if len(filled) < 2 or (several and sum(len(line) for cell in filled for line in cell) > _LAID_OUT):
        return [line for cell in filled for line in cell]
    return [joined([" ".join(cell) for cell in filled])]


def _joins_next(paragraph: Any) -> bool:
    """Whether its end was deleted, or is hidden, so that the next one goes on in its line."""
    mark = child(paragraph, "pPr", "rPr")
    return mark is not None and (child(mark, "del") is not None or bool(is_on(child(mark, "vanish"))))
