"""Text with marked stretches as HTML: everything escaped, `<mark>` the only tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch `[start, end)` of a text, in code points, and what it shows (a CSS class)."""

    start: int
    end: int
    kind: str


def marked(text: str, spans: Iterable[Span], start: int = 0, end: int | None = None) -> str:
    """`text[start:end]` escaped, with a `<mark class="kinds">` around every stretch that spans cover.

    Offsets of the spans count from the beginning of `text`. Where spans overlap, the shared stretch
    gets a mark of its own with both classes, so that tags never cross. Empty spans and parts of spans
    outside `[start, end)` are left out. No character is lost: without tags and unescaped, the outcome
    is `text[start:end]` again.
    """
    stop = len(text) if end is None else min(end, len(text))
    begin = max(0, min(start, stop))
    inside = [clipped for span in spans if (clipped := _clip(span, begin, stop))]
    cuts = sorted({begin, stop, *(s.start for s in inside), *(s.end for s in inside)})
    return "".join(_piece(text[left:right], _kinds(inside, left)) for left, right in pairwise(cuts))


def _clip(span: Span, begin: int, stop: int) -> Span | None:
    left, right = max(span.start, begin), min(span.end, stop)
    return Span(left, right, span.kind) if left < right else None


def _kinds(spans: list[Span], at: int) -> list[str]:
    """What the stretch that begins at `at` shows, each kind once, in the order of the spans."""
    return list(dict.fromkeys(span.kind for span in spans if span.start <= at < span.end))


def _piece(text: str, kinds: list[str]) -> str:
    if not kinds:
        return escape(text)
    return f'<mark class="{escape(" ".join(kinds))}">{escape(text)}</mark>'
