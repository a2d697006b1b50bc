"""How well a text reads in a language."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from ingest.readers.encodings.model import Model
from ingest.readers.encodings.tables import table

_FRACTIONS = "²³¹¼½¾"
_WORD = re.compile(f"[^\\W\\d_{_FRACTIONS}]+")
_SIGN = re.compile(f"(?s)(?<=(.))([^\\x00-\\x7f\\w]|[{_FRACTIONS}])(?=(.))")
_ASCII = 2.6  # cost of a letter that is the same in all encodings
_ORDINARY, _STRANGE, _MISPLACED = 4.0, 11.0, 8.0  # costs of signs


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text costs in all, and a letter or sign of it that is not ASCII's, on average."""

    cost: float
    each: float


def reading(text: str, model: Model) -> Reading:
    """How well the text reads in the language of the model."""
    words = Counter(_WORD.findall(text))
    plain = sum(_ASCII * len(word) * count for word, count in words.items() if word.isascii())
    told = {word: count for word, count in words.items() if not word.isascii()}
    signs = Counter(match.groups() for match in _SIGN.finditer(f" {text} "))
    cost = sum(model.cost(word) * count for word, count in told.items())
    cost += sum(_sign(*around) * count for around, count in signs.items())
    size = sum((len(word) + 1) * count for word, count in told.items()) + 2 * signs.total()
    return Reading(plain + cost, cost / max(size, 1))


def _sign(before: str, sign: str, after: str) -> float:
    kind = _kinds().get(sign)
    if kind is None:
        return _STRANGE
    left, right = before.isalpha(), after.isalpha()
    wrong = {
        "opening": left,
        "closing": right,
        "joining": False,
        "dashes": left != right,
        "ordinary": left and right,
    }
    return _ORDINARY + _MISPLACED * wrong[kind]


@cache
def _kinds() -> dict[str, str]:
    return {sign: kind for kind, signs in table("encodings")["signs"].items() for sign in signs}
