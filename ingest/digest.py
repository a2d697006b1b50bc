"""The items of a digest: paragraphs that open with a heading of their own, and those that go on with it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from ingest.scan import WORD, Scan

_HEADINGS = 3  # paragraphs with a heading that make a text a digest
_LONGEST = 24  # tokens of a heading
_REST = 6  # tokens that must follow it


@dataclass(slots=True)
class Digest:
    """The items of a text. `numbers` holds each paragraph's; `titles` the token behind its heading (0: none)."""

    numbers: list[int]
    titles: list[int]

    def titled(self, paragraph: int, token: int) -> bool:
        """Whether the token stands in the heading of the paragraph."""
        return token < self.titles[paragraph]


def digest(scan: Scan) -> Digest | None:
    """The items of the text; null where it is no digest."""
    starts = _paragraphs(scan)
    titles = [_heading(scan, start, stop) for start, stop in starts]
    if sum(title > 0 for title in titles) < _HEADINGS:
        return None
    return Digest(list(accumulate(title > 0 for title in titles)), titles)


def _paragraphs(scan: Scan) -> list[tuple[int, int]]:
    """The token range of each paragraph that the scan numbers."""
    found: list[tuple[int, int]] = []
    first = 0
    for number in range(scan.paragraph[-1] + 1 if scan.paragraph else 0):  # an empty line has a number, too
        behind = bisect_right(scan.paragraph, number, first)
        found.append((first, behind))
        first = behind
    return found


def _heading(scan: Scan, first: int, stop: int) -> int:
    """The token behind the heading that the paragraph opens with; 0 for none: "Aid for Kyiv: …", "07:40 …"."""
    if stop - first < _REST:
        return 0
    return _timed(scan, first) or _titled(scan, first, stop) or _worded(scan, first, stop)


def _timed(scan: Scan, first: int) -> int:
    hour, sign, minute = scan.raw[first : first + 3]
    timed = hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) == 2 and sign in ":."
    return first + 3 if timed else 0


def _titled(scan: Scan, first: int, stop: int) -> int:
    """A title of some words before a colon, with a whole text behind it."""
    colon = next((t for t in range(first, min(stop, first + _LONGEST)) if scan.raw[t] == ":"), None)
    if colon is None or stop - colon <= _REST or scan.sentence[first] != scan.sentence[colon]:
        return 0
    words = sum(scan.kind[t] == WORD for t in range(first, colon))
    stated = any(
        scan.over(f"cues.{kind}", t) for kind in ("said", "added") for t in range(max(first, colon - 3), colon)
    )
    return colon + 1 if words >= 2 and scan.raw[colon + 1][:1].isupper() and not stated else 0


def _worded(scan: Scan, first: int, stop: int) -> int:
    """One or two words with a full stop, and a sentence behind them on the same line."""
    end = scan.sentences[scan.sentence[first]][1]
    return (
        end if end < stop and 1 < end - first <= 3 and scan.raw[end - 1] == "." and scan.raw[first].isalpha() else 0
    )
