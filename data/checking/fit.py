"""Which stated numbers fit an asked one."""

from __future__ import annotations

from dataclasses import dataclass

_SLACK = 1e-9  # of a number: what arithmetic may add to it
_SHORT = 0.10  # how far below a number "nearly" it may be
_FAR = 0.20  # how far beyond "more than" or "less than" still speak of it
_ABOUT = 0.05
_ABOUT_ROUND = 0.10  # of a number with one digit that counts

_EVERY = ("exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "between")
_ALIKE = {
    "nearly": ("nearly", "less_than", "at_most", "about"),
    "less_than": ("nearly", "less_than", "at_most", "about"),
    "more_than": ("more_than", "at_least", "about"),
}


@dataclass(frozen=True, slots=True)
class Fitting:
    """A stated number fits from `low` to `high` (of a stated range, both ends); and where it is the very
    number asked, with one of the hedges `alike`. The macro `fits` of check_macros.sql asks just that."""

    low: float
    high: float
    alike: tuple[str, ...]


def fitting(value: float, value_max: float | None, qualifier: str) -> Fitting:
    """The stated numbers that fit the asked one.

    | asked | fits |
    |---|---|
    | exact 29,600 | 29,600 whatever its hedge: "more than 29,600" is the same number, told with care |
    | nearly 30,000 | [27,000, 30,000): short of it, and rounded up by a tenth at most |
    | more than 30,000 | (30,000, 36,000]: who means twice as much says another number |
    | at least 30,000 | [30,000, 36,000] |
    | less than 30,000 | [24,000, 30,000) |
    | at most 30,000 | [24,000, 30,000] |
    | about 29,600 | 5 % to both sides |
    | about 30,000 | 10 % to both sides: with one digit that counts, it was rounded more |
    | between 10 and 12 | [10, 12] |

    The very number with a hedge that can hold together with the asked one fits, too: "more than 30,000"
    asked and stated, but not "more than 30,000" asked and 30,000 stated.
    """
    low, high = _interval(value, value if value_max is None else value_max, qualifier)
    return Fitting(low, high, _ALIKE.get(qualifier, _EVERY))


def _interval(low: float, high: float, qualifier: str) -> tuple[float, float]:
    match qualifier:
        case "nearly" if high < 0:
            return _more(low), _more(high - high * _SHORT)
        case "nearly":
            return _less(low - low * _SHORT), _less(high)
        case "more_than":
            return _more(low), _more(high, _FAR)
        case "at_least":
            return _less(low), _more(high, _FAR)
        case "less_than":
            return _less(low, _FAR), _less(high)
        case "at_most":
            return _less(low, _FAR), _more(high)
        case "about":
            return _less(low, _rounding(low)), _more(high, _rounding(high))
        case _:
            return _less(low), _more(high)


def _more(number: float, share: float = 0.0) -> float:
    """The number and that share of it; at least a trace more."""
    return number + abs(number) * (share + _SLACK)


def _less(number: float, share: float = 0.0) -> float:
    return number - abs(number) * (share + _SLACK)


def _rounding(number: float) -> float:
    digits = f"{abs(number):.9e}".partition("e")[0].replace(".", "").rstrip("0")
    return _ABOUT_ROUND if len(digits) <= 1 else _ABOUT
