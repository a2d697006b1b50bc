"""Numbers that go on behind their multiplier: "1 million 200 thousand 350"."""

from __future__ import annotations

from ingest.numbers import digits
from ingest.numbers.words import multiply
from ingest.scan import NUMERAL, Scan


def going_on(scan: Scan, habit: digits.Habit, scaled: float, value: float, stop: int) -> tuple[float, int]:
    """The amount with all parts of ever smaller multipliers directly behind, and where the last part ends.

    `value` is the first number, `scaled` what its multiplier made of it, `stop` the token behind that.
    """
    times = round(scaled / value)
    while (part := _part(scan, habit, times, stop)) is not None:
        more, times, stop = part
        scaled += more
    return scaled, stop


def _part(scan: Scan, habit: digits.Habit, times: int, at: int) -> tuple[float, int, int] | None:
    """A further part: its amount, its own multiplier, where it ends."""
    if at >= len(scan.raw) or scan.sentence[at] != scan.sentence[at - 1] or scan.kind[at] != NUMERAL:
        return None
    part = digits.parse(scan.raw[at], habit)
    if part is None:
        return None
    more, end = multiply(scan, part, at + 1)
    if end > at + 1:
        return (more, round(more / part) if part else 1, end) if more < times else None
    whole = times == 1000 and len(scan.raw[at]) == 3 and scan.raw[at].isdecimal()
    return (part, 1, end) if whole else None  # «15 тис. 938 пожеж»
