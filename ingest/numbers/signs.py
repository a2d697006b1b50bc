"""Signs in front of a number: "-5.2%", «минус 15 градусов», "(−23)"."""

from __future__ import annotations

from ingest.numbers.core import Core
from ingest.numbers.words import together
from ingest.scan import NUMERAL, Scan

_SURE = "−"  # the minus sign proper; a hyphen or a dash is more often something else
_LIKE_MINUS = frozenset("-–−")
_SIGNED = ("share", "temperature")  # kinds that a hyphen makes negative; elsewhere it stands for a dash
_ENDS_BEFORE = ("units", "number.multipliers", "number.values")


def sign_at(scan: Scan, at: int) -> tuple[int, int]:
    """-1, 1, or 0 where no sign stands at the token, and the token behind it."""
    for told, cls in ((-1, "number.minus"), (1, "number.plus")):
        word = scan.at(cls, at)
        if word:
            return told, word[1]
    if at + 1 < len(scan.raw) and scan.glued(at + 1) and scan.raw[at] in "-–−+":
        return (1 if scan.raw[at] == "+" else -1), at + 1
    return 0, at


def minus_before(scan: Scan, first: int) -> bool:
    """Whether a sign or a word stands in front of the number that may be its minus."""
    return first > 0 and (scan.raw[first - 1] in _LIKE_MINUS or scan.over("number.minus", first - 1) is not None)


def signed(scan: Scan, core: Core, kind: str, loose: bool) -> Core:
    """The number with the minus in front of it, if one is there; `kind` is the number's, or its range's."""
    first = _minus(scan, core.first, kind, loose)
    if first is not None:
        core.value, core.first = -core.value, first
    return core


def _minus(scan: Scan, first: int, kind: str, loose: bool) -> int | None:
    """The token where the minus begins that belongs to the number."""
    at = first - 1
    word = scan.over("number.minus", at)
    if word:
        return word[0] if word[1] == first and together(scan, first, word) else None
    if scan.raw[at] not in _LIKE_MINUS:
        return None
    if loose and at == 0:
        return at
    return at if scan.glued(first) and _free(scan, at) and _meant(scan, at, kind) else None


def _free(scan: Scan, at: int) -> bool:
    """Whether the sign joins its number to nothing in front: "20-30", "20 -30" and "T-72" hold none."""
    if at == 0:
        return True
    if scan.glued(at):
        return scan.raw[at - 1] in "(["
    ends = scan.kind[at - 1] == NUMERAL or any(scan.over(cls, at - 1) for cls in _ENDS_BEFORE)
    return not (ends and scan.paragraph[at - 1] == scan.paragraph[at])


def _meant(scan: Scan, at: int, kind: str) -> bool:
    """Whether the sign is a minus, no bullet and no dash."""
    return scan.raw[at] == _SURE or kind in _SIGNED or (at > 0 and scan.raw[at - 1] in "([")
