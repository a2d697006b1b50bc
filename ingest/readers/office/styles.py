"""What a Word file's styles say of their text: hidden, raised, a table of contents."""

from __future__ import annotations

from typing import Any

from ingest.readers.office.elements import child, children, is_on, value
from ingest.readers.tables import table

_DEEPEST = 20  # styles that stand on others


class Styles:
    """The styles of a file, whose root element is `styles`, if it has any."""

    def __init__(self, styles: Any | None) -> None:
        found = [] if styles is None else list(children(styles, "style"))
        self._known = {value(style, "styleId"): style for style in found}

    def is_hidden(self, run: Any, paragraph: Any) -> bool:
        """Whether the text of the run is not shown."""
        return bool(is_on(self._said(run, paragraph, "vanish")))

    def is_raised(self, run: Any) -> bool:
        """Whether the run is a raised one."""
        return value(self._said(run, None, "vertAlign")) == "superscript"

    def lists_contents(self, paragraph: Any) -> bool:
        """Whether the paragraph is of a table of contents."""
        style = self._known.get(value(child(paragraph, "pPr", "pStyle")))
        name = (value(child(style, "name")) or "").lower() if style is not None else ""
        return name.startswith(tuple(table("word")["contents"]))

    def _said(self, run: Any, paragraph: Any | None, name: str) -> Any | None:
        """The property as the run has it, else its style, else that of the paragraph."""
        own = child(run, "rPr", name)
        if own is not None:
            return own
        found = self._of_style(value(child(run, "rPr", "rStyle")), name)
        if found is None and paragraph is not None:
            return self._of_style(value(child(paragraph, "pPr", "pStyle")), name)
        return found

    def _of_style(self, style_id: str | None, name: str) -> Any | None:
        for _ in range(_DEEPEST):
            style = self._known.get(style_id) if style_id else None
            if style is None:
                return None
            found = child(style, "rPr", name)
            if found is not None:
                return found
            style_id = value(child(style, "basedOn"))
        return None
