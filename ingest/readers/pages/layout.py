"""A tree of elements as text: a line for each paragraph, item and row."""

from __future__ import annotations

from typing import Any

from ingest.readers.encodings.unfonted import unparted
from ingest.readers.pages.footnotes import is_footnote, shifted
from ingest.readers.pages.lines import Lines
from ingest.readers.pages.tables import words


def layout(tree: Any) -> str:
    """The text of the tree as a browser would show it, without what it does not show; in order, nothing merged."""
    from lxml.etree import iterwalk

    lines = Lines()
    silent = words("silent")
    verbatim = 0  # depth within <pre>
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            _open(lines, element)
            verbatim += element.tag == "pre"
            shown = _instead(lines, element, silent)
            if shown is None:
                _write(lines, element.text, verbatim)
            else:
                lines.add(shown)
                walk.skip_subtree()
        else:
            _close(lines, element)
            verbatim -= element.tag == "pre"
            if element is not tree:
                _write(lines, element.tail, verbatim)
    lines.end_line()
    return unparted("\n".join(lines.done))


def _instead(lines: Lines, element: Any, silent: frozenset[str]) -> str | None:
    """What stands for an element with all that is in it; None where it is to be laid out."""
    if element.tag in silent or is_footnote(element):
        return ""
    return shifted(element, lines.before()) if element.tag in ("sup", "sub") else None


def _write(lines: Lines, text: str | None, verbatim: int) -> None:
    if not text:
        return
    if not verbatim:
        lines.add(text)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            lines.end_line()
        lines.add(line)


def _open(lines: Lines, element: Any) -> None:
    if element.tag == "tr":
        lines.open_row()
    elif element.tag in words("cells"):
        lines.open_cell()
    elif element.tag == "br" or element.tag in words("blocks"):
        lines.end_line()


def _close(lines: Lines, element: Any) -> None:
    if element.tag == "tr":
        lines.close_row()
    elif element.tag == "dt":
        lines.end_term()
    elif element.tag == "dd":
        lines.end_saying()
    elif element.tag in words("blocks") or element.tag in words("cells"):
        lines.end_line()
