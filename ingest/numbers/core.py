"""One number with the unit written at it, before ranges and hedges."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.numbers import decimals, digits
from ingest.numbers.hedges import QUALIFIERS
from ingest.numbers.multiplied import going_on
from ingest.numbers.words import compose, multiply, over_hedge, together
from ingest.scan import NUMERAL, Mention, Scan

DASHES = frozenset("-–—‑−")
HYPHENS = frozenset("-‐‑")
_ENDINGS = ("not_figures.after", "number.ordinal_endings", "number.cardinal_endings")  # behind a hyphen: no unit


@dataclass(slots=True)
class Core:
    """A bare number: value, token range, its unit if one is written at it, and whether in words."""

    value: float
    first: int
    last: int
    unit: str | None
    in_words: bool
    scaled: bool  # a multiplier belongs to it
    bare: int  # token behind the number itself, before unit
    per: float = 1.0  # how many of the coins that were counted make one of the unit


class CoreReader:
    """Reads single numbers of one text. `taken` are the tokens of dates and clock times."""

    def __init__(self, scan: Scan, taken: set[int], loose: bool = False) -> None:
        self.scan = scan
        self.taken = taken
        self.loose = loose
        self.size = len(scan.raw)
        self.spelt_out = decimals.spelt_out(scan)
        self.units = scan.language.registry.units
        features = scan.language.features
        raws = (scan.raw[at] for at in scan.numerals if at not in taken and len(scan.raw[at]) > 2)
        self.habit = digits.habit(raws, features["group"], features["decimal"])

    def _kind(self, unit: str | None) -> str:
        return "count" if unit is None else str(self.units.get(unit, {}).get("kind", "other"))

    def _mark_in_front(self, at: int) -> bool:
        """Whether the digits open with their decimal mark (".77"); a comma may as well be one astray."""
        mark = decimals.opening_mark(self.scan, at)
        if self.loose:
            return mark is not None or (at == 1 and self.scan.at("number.points", 0) is not None)
        return mark == self.habit.decimal == "."

    def _core(self, at: int) -> Core | None:
        scan = self.scan
        before = scan.at("units", at)
        if before and before[1] == at + 2:
            before = self._in_front(at, before)
        start = before[1] if before and self._kind(before[2]) == "currency" else at
        at = before[0] if before and start > at else at
        if start >= self.size or start in self.taken or (start != at and not self._near(start)):
            return None
        if scan.kind[start] == NUMERAL:
            value = digits.parse(scan.raw[start], self.habit)
            if value is None:
                return None
            if start and (self.loose or scan.raw[start - 1] in decimals.MARKS) and self._mark_in_front(start):
                value, at = decimals.fraction(scan.raw[start]), min(at, start - 1)
            bare = self._ending(start + 1)
            if self.spelt_out:
                value, bare = decimals.behind(scan, value, bare)
            scaled, stop = multiply(scan, value, bare)
            if stop > bare and value:
                scaled, stop = going_on(scan, self.habit, scaled, value, stop)
            return self._with_unit(at, scaled, stop, before if start > at else None, False, stop > bare)
        if scan.over("not_figures.phrases", start) or scan.at("number.ordinals", start):
            return None
        if scan.at("number.vague", start) and not self._hedged(start):
            return None
        words = compose(scan, start)
        if words is None:
            return None
        value, stop = decimals.in_words(scan, *words) if self.spelt_out else words
        return self._with_unit(at, value, stop, before if start > at else None, True, value >= 1000)

    def _in_front(self, at: int, before: Mention) -> Mention:
        """The unit of two tokens that stands before a number; "A $2 million" is no A$2 million."""
        scan = self.scan
        if len(scan.raw[at]) == 1 and not scan.glued(at + 1):
            sign = scan.language.meaning("units", scan.raw[at + 1])
            return (at + 1, at + 2, sign) if sign else before
        return before

    def _ending(self, at: int) -> int:
        """Past an ending that is glued to digits and only declines them («3-х»)."""
        scan = self.scan
        if at + 1 < self.size and scan.raw[at] in DASHES and scan.glued(at) and scan.glued(at + 1):
            ending = scan.at("number.cardinal_endings", at + 1)
            return ending[1] if ending else at
        return at

    def _hedged(self, at: int) -> bool:
        """Whether a hedge stands right in front, so that a vague word is a number («больше тысячи»)."""
        return any(self.scan.over(f"qualifiers.{hedge}", at - 1) for hedge in QUALIFIERS) if at else False

    def _same_sentence(self, at: int, other: int) -> bool:
        return at < self.size and self.scan.sentence[at] == self.scan.sentence[other]

    def _near(self, at: int) -> bool:
        """Whether a number may belong to the currency sign or code in front of it."""
        return self.scan.end[at - 1] + 2 > self.scan.start[at] and self._same_sentence(at, at - 1)

    def _hyphened(self, at: int) -> Mention | None:
        """The unit that a hyphen joins to its number ("2,500-acre"); a length of time so joined is no figure."""
        scan = self.scan
        unit = scan.at("units", at + 1)
        if unit is None or not (scan.glued(at) and scan.glued(at + 1)):
            return None
        if self._kind(unit[2]) == "duration" or len(scan.raw[at + 1]) == 1:
            return None
        return None if any(scan.at(cls, token) for cls in _ENDINGS for token in (at, at + 1)) else unit

    def _with_unit(
        self, first: int, value: float, stop: int, before: tuple[int, int, str] | None, words: bool, scaled: bool
    ) -> Core:
        unit = before[2] if before else None
        behind = self.scan.at("units", over_hedge(self.scan, stop, "units"))
        if stop + 1 < self.size and self.scan.raw[stop] in HYPHENS:
            behind = behind or self._hyphened(stop)
        last = stop
        if stop in self.taken or (behind and not together(self.scan, stop - 1, behind)):
            behind = None
        if behind and unit in (None, behind[2]):
            unit, last = behind[2], behind[1]
        coin = self.units.get(unit, {}) if unit else {}
        if "of" not in coin:
            return Core(value, first, last, unit, words, scaled, stop)
        per = float(coin["per"])
        return Core(value / per, first, last, str(coin["of"]), words, scaled, stop, per)
