"""The copy of a text that the engine reads in its place where characters of it deceive."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ingest.characters.digit_letters import digits_for_letters, has_digit_twins
from ingest.characters.draft import Draft, Span
from ingest.characters.hidden import leave_out
from ingest.characters.numerals import write_out
from ingest.characters.order import doubt_turned
from ingest.characters.scripts import is_mixed, one_script
from ingest.characters.tables import suspects

if TYPE_CHECKING:
    from ingest.characters.draft import Offsets


@dataclass(frozen=True, slots=True)
class ReadingCopy:
    """`offsets[i]` is where character i of the copy stands in the text; `doubtful` are stretches of the copy."""

    text: str
    original: str
    offsets: Offsets
    doubtful: tuple[Span, ...]
    flags: frozenset[str]

    def span(self, start: int, end: int) -> Span:
        """Where in the text that stands which stands in the copy from `start` up to `end`."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def shown(self, start: int, end: int) -> str:
        """What stands there in the text."""
        first, last = self.span(start, end)
        return self.original[first:last]

    def doubts(self, start: int, end: int) -> bool:
        """Whether a number from `start` to `end` of the copy is not sure to be what it seems."""
        at = bisect_left(self.doubtful, (end, 0)) - 1
        return at >= 0 and self.doubtful[at][1] > start


@lru_cache(maxsize=1)  # the flags of a document are asked for, then it is read
def reading_copy(text: str) -> ReadingCopy | None:
    """The copy of a text; null where nothing in it deceives, as is nearly always so."""
    if not (suspects().search(text) or has_digit_twins(text) or is_mixed(text)):
        return None
    draft = Draft.of(text)
    doubt_turned(draft)
    leave_out(draft)
    write_out(draft)
    one_script(draft)
    digits_for_letters(draft)
    if draft.text == text and not draft.doubtful and not draft.flags:
        return None
    return ReadingCopy(draft.text, text, draft.offsets, tuple(_doubtful(draft)), frozenset(draft.flags))


def readable(text: str) -> str:
    """The copy's text, or the text itself where nothing in it deceives."""
    copy = reading_copy(text)
    return copy.text if copy else text


def _doubtful(draft: Draft) -> list[Span]:
    """The stretches in doubt, as those of the copy, in order and apart."""
    found: list[Span] = []
    for start, end in sorted(_within(draft, span) for span in draft.doubtful):
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


def _within(draft: Draft, span: Span) -> Span:
    """A stretch of the text as one of the copy."""
    return bisect_left(draft.offsets, span[0]), bisect_left(draft.offsets, span[1])
