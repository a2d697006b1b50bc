"""What two numbers side by side share: "from 12 to 16%", "from 70 to 75 million dong"."""

from __future__ import annotations

from ingest.numbers.core import DASHES
from ingest.numbers.figure import Figure
from ingest.scan import Scan

_NEAR = 20  # the two ends of a change are seldom further apart than this many times


def share(scanned: Scan, first: Figure, second: Figure) -> None:
    """ "from 12 to 16%": the unit stands once for both, and so may the multiplier."""
    if (first.unit and second.scale == 1) or not (second.unit or second.scale > 1):
        return
    if not 0 < second.first - first.last <= 2 or not _joined(scanned, range(first.last, second.first)):
        return
    if second.unit and not first.unit:
        first.unit, first.kind = second.unit, second.kind
    _share_scale(scanned, first, second)


def _joined(scanned: Scan, gap: range) -> bool:
    """Whether each token of the gap may stand between the two ends of a change; a dash only alone."""
    if len(gap) > 1 and any(scanned.raw[t] in DASHES for t in gap):
        return False  # "85,000—over a third of them"
    return all(
        scanned.over("number.range", t)
        or scanned.over("marks.and", t)
        or scanned.over("marks.stop", t)
        or any(scanned.over(f"qualifiers.{q}", t) for q in ("about", "at_most", "nearly"))
        for t in gap
    )


def _share_scale(scanned: Scan, first: Figure, second: Figure) -> None:
    """ "from 70 to 75 million dong": the multiplier stands once for both."""
    opened = first.first > 0 and scanned.over("number.range_open", first.first - 1)
    same = first.unit in (None, second.unit)
    if opened and same and first.scale == 1 and _NEAR * first.value * second.scale > second.value > first.value:
        first.value, first.scale = first.value * second.scale, second.scale
