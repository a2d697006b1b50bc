"""Fractions in digits: "1/5" of the voters."""

from __future__ import annotations

from ingest.numbers.figure import Figure
from ingest.scan import NUMERAL, WORD, Scan

SIGNS = frozenset("/⁄")
_LONGEST = 100  # digits
_LARGEST = 10  # "2/3", "9/10" are parts; "15/18" and "63/63" count one thing out of many


def fraction(scan: Scan, at: int, loose: bool) -> Figure | None:
    """The part of a whole that a sign joins at the token, in per cent; any fraction counts where `loose`."""
    if not _alone(scan, at):
        return None
    above, below = scan.raw[at], scan.raw[at + 2]
    if not (above.isdecimal() and below.isdecimal()) or len(above) + len(below) > _LONGEST:
        return None
    if not 0 < int(above) < int(below):
        return None
    if not loose and (int(below) > _LARGEST or len(below) != len(below.lstrip("0"))):
        return None
    value = 100 * int(above) / int(below)
    return Figure(at, at + 3, round(value, 4), None, "percent", "fraction")


def _alone(scan: Scan, at: int) -> bool:
    """Whether nothing else is joined to the two numbers."""
    if not (scan.glued(at + 1) and scan.glued(at + 2)):
        return False
    before, behind = at - 1, at + 3
    if before >= 0 and (scan.kind[before] == NUMERAL or (scan.glued(at) and scan.kind[before] == WORD)):
        return False
    if behind < len(scan.raw) and scan.glued(behind):
        return scan.kind[behind] != WORD and scan.raw[behind] not in "/-"
    return True
