"""The text of a paragraph in a Word file, as it reads with all tracked changes accepted."""

from __future__ import annotations

import re
from typing import Any

from ingest.readers.office.elements import name_of, value
from ingest.readers.office.styles import Styles
from ingest.readers.raised import raised
from ingest.readers.tables import table

_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_BOXES = {"drawing", "pict"}
_TABS = re.compile(r"(?<![ \t])[ \t]*\t[ \t]*")


class ParagraphText:
    """Reads one paragraph; `boxes` are the contents of text boxes that hang on it."""

    def __init__(self, paragraph: Any, styles: Styles) -> None:
        self.boxes: list[Any] = []
        self._styles, self._paragraph = styles, paragraph
        self._text, self._small = "", ""
        self._left_out = frozenset(table("word")["left_out"].split())
        self._read(paragraph, False)
        self._put("", False)

    def lines(self) -> list[str]:
        """Its lines; a tab between numbers keeps them apart."""
        return [stripped for line in self._text.split("\n") if (stripped := _TABS.sub(_parted, line).strip())]

    def _read(self, element: Any, small: bool) -> None:
        for one in element:
            name = name_of(one)
            if name == "t":
                self._put(one.text or "", small)
            elif name in _SIGNS:
                self._put(_SIGNS[name], small)
            elif name == "br":
                self._put(" " if value(one, "type") in ("page", "column") else "\n", small)
            elif name in _BOXES:
                self.boxes.extend(_boxed(one))
            elif name == "r":
                self._run(one, small)
            elif name not in self._left_out:
                self._put("/" if name == "den" else "", small)  # of a fraction, as formulas have it
                self._read(one, small or name == "sup")

    def _run(self, run: Any, small: bool) -> None:
        if not self._styles.is_hidden(run, self._paragraph):
            self._read(run, small or self._styles.is_raised(run))

    def _put(self, text: str, small: bool) -> None:
        if small:
            self._small += text
            return
        self._text += raised(self._text, self._small) + text
        self._small = ""


def _boxed(element: Any) -> list[Any]:
    """The contents of text boxes in the element, but not those of boxes in them."""
    found = []
    for one in element:
        name = name_of(one)
        if name == "txbxContent":
            found.append(one)
        elif name != "Fallback":  # the same once more, for old programs
            found.extend(_boxed(one))
    return found


def _parted(tab: re.Match[str]) -> str:
    line, start, end = tab.string, tab.start(), tab.end()
    return " | " if line[start - 1 : start].isdigit() and line[end : end + 1].isdigit() else " "
