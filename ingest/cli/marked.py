"""A sentence with a figure marked in it, with colours and without."""

from __future__ import annotations

from rich.text import Text

from ingest.cli.plain import plain
from ingest.explain.model import LeftOut

_AROUND = 40  # characters of its sentence shown on both sides of a number left out
_LOOK = "bold reverse"


def marked(sentence: str, start: int, end: int) -> Text:
    """The sentence with the figure between double brackets, and in reverse where there are colours."""
    before, figure, behind = sentence[:start], sentence[start:end], sentence[end:]
    return Text.assemble(plain(before), (f"[[{plain(figure)}]]", _LOOK), plain(behind))


def context(one: LeftOut) -> Text:
    """The number with some of its sentence."""
    start, end = one.start - one.sentence_start, one.end - one.sentence_start
    low, high = max(0, start - _AROUND), min(len(one.sentence), end + _AROUND)
    part = marked(one.sentence[low:high], start - low, end - low)
    front, behind = "… " if low else "", " …" if high < len(one.sentence) else ""
    return Text.assemble(front, part, behind)
