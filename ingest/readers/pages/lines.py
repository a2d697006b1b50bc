"""Texts gathered to lines: of blocks, of the rows of tables and of terms with what is said of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

_SPACES = re.compile(r"[ \t\n\r\f]+")  # those that a browser runs together; others say something and stay
_SOFT = "\u00ad"  # where a browser may part a word
_LAID_OUT = 400  # characters from which on a row with several lines in a cell is a page's layout, no data
BETWEEN = " – "  # as bulletins write it themselves
_BETWEEN_FIGURES = " | "  # a dash would make a span of two figures
_FIGURE_FIRST = re.compile(r"\W*\d")


@dataclass(slots=True)
class Lines:
    """What is laid out so far; cells of rows that are still open are in `rows`, the innermost last."""

    done: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    rows: list[list[list[str]]] = field(default_factory=list)
    term: int | None = None

    def add(self, text: str) -> None:
        self.parts.append(text)

    def before(self) -> str:
        """What stands before on the same line."""
        return "".join(self.parts[-3:])

    def end_line(self) -> None:
        line = _SPACES.sub(" ", "".join(self.parts)).strip(" ")
        self.parts.clear()
        if line.strip(_SOFT) and not line.isspace():
            self._here().append(line)

    def open_row(self) -> None:
        self.end_line()
        self.rows.append([])

    def open_cell(self) -> None:
        self.end_line()
        if self.rows:
            self.rows[-1].append([])

    def close_row(self) -> None:
        self.end_line()
        if self.rows:
            cells = [cell for cell in self.rows.pop() if cell]
            self._here().extend(_row(cells))

    def end_term(self) -> None:
        self.end_line()
        self.term = len(self._here())

    def end_saying(self) -> None:
        """Puts what is said of a term (<dd>) behind it, where both are a line."""
        self.end_line()
        here = self._here()
        if self.term is not None and 0 < self.term == len(here) - 1:
            here[-2:] = [joined(here[-2:])]
        self.term = None

    def _here(self) -> list[str]:
        row = self.rows[-1] if self.rows else None
        if row is None:
            return self.done
        if not row:  # text between <tr> and its first cell
            row.append([])
        return row[-1]


def joined(cells: list[str]) -> str:
    """The cells of a row as one line in which label and figures are told apart."""
    line = cells[0]
    for before, cell in pairwise(cells):
        two_figures = _FIGURE_FIRST.match(cell) and any(map(str.isdigit, before))
        line += f"{_BETWEEN_FIGURES if two_figures else BETWEEN}{cell}"
    return line


def _row(cells: list[list[str]]) -> list[str]:
    several = any(len(cell) > 1 for cell in cells)
    if len(cells) < 2 or (several and sum(len(line) for cell in cells for line in cell) > _LAID_OUT):
        return [line for cell in cells for line in cell]
    return [joined([" ".join(cell) for cell in cells])]
