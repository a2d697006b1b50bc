"""The items of a digest: paragraphs that open with a heading of their own, and those that go on with it."""

from __future__ import annotations

from ingest.scan import WORD, Scan

_HEADINGS = 3  # paragraphs with a heading that make a text a digest
_LONGEST = 24  # tokens of a heading
_REST = 6  # tokens that must follow it


def sections(scan: Scan) -> list[int]:
    """For each paragraph the number of its item; all 0 where the text is no digest."""
    starts = _paragraphs(scan)
    heads = [_headed(scan, start, stop) for start, stop in starts]
    if sum(heads) < _HEADINGS:
        return [0] * len(starts)
    numbers, number = [], 0
    for head in heads:
        number += head
        numbers.append(number)
    return numbers


def _paragraphs(scan: Scan) -> list[tuple[int, int]]:
    """The token range of each paragraph that the scan numbers."""
    found: list[tuple[int, int]] = []
    first = 0
    for at in range(1, len(scan.raw) + 1):
        if at == len(scan.raw) or scan.paragraph[at] != scan.paragraph[first]:
            while len(found) < scan.paragraph[first]:
                found.append((first, first))  # an empty line has a number, too
            found.append((first, at))
            first = at
    return found


def _headed(scan: Scan, first: int, stop: int) -> bool:
    """Whether the paragraph opens with a heading: "Aid for Kyiv: …", "Money. …", "07:40 …"."""
    if stop - first < _REST:
        return False
    return _timed(scan, first) or _titled(scan, first, stop) or _worded(scan, first, stop)


def _timed(scan: Scan, first: int) -> bool:
    hour, sign, minute = scan.raw[first : first + 3]
    return hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) == 2 and sign in ":."


def _titled(scan: Scan, first: int, stop: int) -> bool:
    """A title of some words before a colon, with a whole text behind it."""
    colon = next((t for t in range(first, min(stop, first + _LONGEST)) if scan.raw[t] == ":"), None)
    if colon is None or stop - colon <= _REST or scan.sentence[first] != scan.sentence[colon]:
        return False
    words = sum(scan.kind[t] == WORD for t in range(first, colon))
    stated = any(scan.over(f"cues.{kind}", t) for kind in ("said", "added") for t in range(max(first, colon - 3), colon))
    return words >= 2 and scan.raw[colon + 1][:1].isupper() and not stated


def _worded(scan: Scan, first: int, stop: int) -> bool:
    """One or two words with a full stop, and a sentence behind them on the same line."""
    end = scan.sentences[scan.sentence[first]][1]
    return end < stop and 1 < end - first <= 3 and scan.raw[end - 1] == "." and scan.raw[first].isalpha()
