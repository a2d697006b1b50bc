"""Raised and lowered figures: marks of footnotes are left out, those of units and powers stay."""

from __future__ import annotations

import re
from typing import Any

from ingest.readers.pages.tables import table

_SIGN = re.compile(r"[\[(]?\s*(?:\d{1,3}|[*†‡§¹²³⁴-⁹]{1,3})\s*[\])]?(?:\s*,\s*\d{1,3})*|[\[(][a-z][\])]", re.I)
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_DIGITS = re.compile(r"[+-]?\d+")
_TAKES_POWER = re.compile(r"(?:(?<![\w.,])10|(?<![^\W\d])[^\W\d]{1,2})$")  # 10⁶, m³, км²


def is_footnote(element: Any) -> bool:
    """Whether a link is the mark of a footnote, by its target or class: it would read as a digit of a number."""
    if element.tag not in ("a", "sup", "span"):
        return False
    known = table("footnotes")
    classes = set((element.get("class") or "").lower().split()) & set(known["classes"].split())
    linked = (element.get("href") or "").lower().startswith(tuple(known["targets"]))
    return bool(classes or linked) and _SIGN.fullmatch(_content(element)) is not None


def shifted(element: Any, before: str) -> str | None:
    """What a <sup> or <sub> reads as after the text `before`: "" for a footnote's mark; None for plain text."""
    content = _content(element)
    if element.tag == "sub":
        return content.translate(_LOWERED) if _DIGITS.fullmatch(content) else None
    if _DIGITS.fullmatch(content) and _TAKES_POWER.search(before):
        return content.translate(_RAISED)
    return "" if _SIGN.fullmatch(content) else None


def _content(element: Any) -> str:
    return "".join(element.itertext()).strip()
