"""Small raised signs behind a word or a number: the mark of a footnote, or a power."""

from __future__ import annotations

import re

POWERS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_SIGN = r"(?:\d{1,3}|[*†‡§¹²³⁴-⁹]{1,3})"
_MARK = re.compile(rf"[\[(]?\s*{_SIGN}(?:[,; ]+{_SIGN})*\s*[\])]?|[\[(][a-z][\])]", re.I)
_POWER_OF_TEN = re.compile(r"(?<![\d.,])10$")
_SHORT_UNIT = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}$")


def raised(before: str, signs: str) -> str:
    """What stands in the text for raised `signs` that follow `before`.

    A footnote's mark is left out, so that "29,600" with a raised 2 is not read as 296,002. Powers stay, as raised
    digits of Unicode: those of ten, and 2 and 3 behind a unit of one or two letters ("km²"). Raised letters ("4th")
    stay as they are.
    """
    given = signs.strip()
    if not given:
        return signs
    if _POWER_OF_TEN.search(before) and re.fullmatch(r"[+−-]?\d{1,2}", given):
        return given.translate(POWERS)
    if given in ("2", "3") and _SHORT_UNIT.search(before):
        return given.translate(POWERS)
    return "" if is_mark(given) else signs


def is_mark(signs: str) -> bool:
    """Whether the signs are the mark of a footnote, or several."""
    return _MARK.fullmatch(signs) is not None
