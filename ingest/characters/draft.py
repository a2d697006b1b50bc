"""A copy of a text under way: what it has become so far, and where its characters stand in the text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Offsets = array[int]

Span = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """`offsets[i]` is where character i of the copy stands in the text.

    `doubtful` are the stretches of the text of whose numbers nobody knows what they are; `flags` is what the
    text was found to hold.
    """

    text: str
    offsets: Offsets
    doubtful: list[Span] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, text: str) -> Draft:
        """The copy as it is at first: the text."""
        return cls(text, array("L", range(len(text))))

    def doubt(self, start: int, end: int) -> None:
        """A number of the copy from `start` to `end` is not sure to be what it seems."""
        self.doubtful.append((self.offsets[start], self.offsets[end - 1] + 1))

    def remove(self, pattern: re.Pattern[str]) -> None:
        """Leave out of the copy all that the pattern finds."""
        pieces: list[str] = []
        offsets: Offsets = array("L")
        done = 0
        for found in pattern.finditer(self.text):
            pieces.append(self.text[done : found.start()])
            offsets.extend(self.offsets[done : found.start()])
            done = found.end()
        if done:
            self.text = "".join((*pieces, self.text[done:]))
            self.offsets = offsets + self.offsets[done:]

    def exchange(self, pattern: re.Pattern[str], shown: Callable[[re.Match[str]], str], flag: str = "") -> None:
        """Write what `shown` gives, of the same length, in place of all that the pattern finds."""
        self.text, times = pattern.subn(shown, self.text)
        if times and flag:
            self.flags.add(flag)
