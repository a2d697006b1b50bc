"""Raised and lowered figures: marks of footnotes are left out, those of units and powers stay."""

from __future__ import annotations

import re
from typing import Any

from ingest.readers.pages.tables import table
from ingest.readers.raised import is_mark, raised

_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_DIGITS = re.compile(r"[+-]?\d+")


def is_footnote(element: Any) -> bool:
    """Whether a link is the mark of a footnote, by its target or class: it would read as a digit of a number."""
    if element.tag not in ("a", "sup", "span"):
        return False
    known = table("footnotes")
    classes = set((element.get("class") or "").lower().split()) & set(known["classes"].split())
    linked = (element.get("href") or "").lower().startswith(tuple(known["targets"]))
    return bool(classes or linked) and is_mark(_content(element))


def shifted(element: Any, before: str) -> str | None:
    """What a <sup> or <sub> reads as after the text `before`: "" for a footnote's mark; None for plain text."""
    content = _content(element)
    if element.tag == "sub":
        return content.translate(_LOWERED) if _DIGITS.fullmatch(content) else None
    found = raised(before, content)
    return None if found == content else found


def _content(element: Any) -> str:
    return "".join(element.itertext()).strip()
