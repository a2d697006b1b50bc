"""Pages whose elements are nested too deep, laid flat: their text and lines are kept."""

from __future__ import annotations

import re
from functools import cache

from ingest.readers.pages.tables import words

_ALWAYS = "html head body title script style template noscript p br meta link base"
_FIRST = "h1 h2 h3 h4 h5 h6 table tr td th ul ol li a time article main"  # kept as long as that is enough
_BREAKS = re.compile(r"(?:<br>\s*+){3,}+")


def flat(text: str, *, lists: bool) -> str:
    """The page without <div>, <span> and the like; with `lists`, without lists, tables and links too."""
    without = _tags(_ALWAYS if lists else f"{_ALWAYS} {_FIRST}").sub(_line, text)
    return _BREAKS.sub("<br><br>", without)


@cache
def _tags(kept: str) -> re.Pattern[str]:
    return re.compile(rf"</?(?!(?:{'|'.join(kept.split())})\b)([a-z][\w:-]*+)[^<>]*+>", re.I)


def _line(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    return "<br>" if name in words("blocks") or name in words("cells") else ""
