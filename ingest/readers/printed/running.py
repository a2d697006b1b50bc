"""From paragraphs to the text, and where in it each page begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.readers.pages.lines import joined
from ingest.readers.printed.glyphs import HYPHEN
from ingest.readers.printed.lines import CELL, Line
from ingest.readers.printed.marks import BROKEN
from ingest.readers.tables import table

_HYPHENATED = re.compile(rf"([^\W\d_]{{2,}})[{HYPHEN}-]$")
_TIGHT = re.compile(rf"{BROKEN.pattern}|\d[–/]$")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")


def running_text(paragraphs: Sequence[Sequence[Line]], count: int) -> tuple[str, tuple[int, ...]]:
    """The text, a paragraph a line, and the offsets in it at which each of the `count` pages begins."""
    compounds = {word.casefold() for part in paragraphs for line in part for word in _COMPOUND.findall(line.text)}
    pieces: list[str] = []
    starts: dict[int, int] = {}
    length = 0
    for paragraph in paragraphs:
        for n, line in enumerate(paragraph):
            starts.setdefault(line.page, length)
            following = paragraph[n + 1].text if n + 1 < len(paragraph) else None
            text = joined(line.text.split(CELL)) if line.is_row else line.text
            pieces.append(_before(text, following, compounds).replace(HYPHEN, "-"))
            length += len(pieces[-1])
    return "".join(pieces).rstrip("\n"), _offsets(starts, count, max(length - 1, 0))


def _before(text: str, following: str | None, compounds: set[str]) -> str:
    """The line's text as it stands before the line that follows in its paragraph, or at the paragraph's end."""
    if following is None:
        return f"{text}\n"
    broken = _HYPHENATED.search(text)
    if broken and following[:1].islower() and not broken[1].isupper():
        rest = re.match(r"[^\W\d_]+", following)
        word = f"{broken[1]}-{rest[0] if rest else ''}".casefold()
        if word not in compounds and broken[1].casefold() not in _kept_after():
            return text[:-1]
    return text if _TIGHT.search(text) else f"{text} "


@cache
def _kept_after() -> frozenset[str]:
    return frozenset(word for line in table("hyphens")["kept_after"] for word in line.split())


def _offsets(starts: dict[int, int], count: int, length: int) -> tuple[int, ...]:
    """A page without text begins where the next one does."""
    following, found = length, []
    for page in reversed(range(count)):
        following = min(starts.get(page, following), following)
        found.append(following)
    return tuple(reversed(found))
