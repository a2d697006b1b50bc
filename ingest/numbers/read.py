"""Finds the numbers of a scanned text, with units and ranges."""

from __future__ import annotations

from ingest.numbers import slashed
from ingest.numbers.core import Core
from ingest.numbers.figure import Figure
from ingest.numbers.ranges import RangeReader
from ingest.numbers.signs import minus_before, signed
from ingest.numbers.words import together
from ingest.scan import NUMERAL, Mention

_MANY = 1000
_OF = ("marks.of", "number.articles", "marks.stop", "marks.skip")  # between a part and its whole
_STARTING = (
    "units", "number.values", "number.articles", "number.factors", "number.fractions", "number.multiples",
)  # fmt: skip


class NumberReader(RangeReader):
    """Reads the numbers of one text. `taken` are the tokens of dates and clock times."""

    def read(self) -> list[Figure]:
        """All numbers, in order; what is no stated figure is still among them."""
        found: list[Figure] = []
        behind = 0
        for at in self.scan.starts(_STARTING, numerals=True):
            figure = self._at(at) if at >= behind and at not in self.taken else None
            if figure is not None:
                found.append(figure)
                behind = figure.last
        return found

    def _at(self, at: int) -> Figure | None:
        fraction = self._fraction(at)
        core = self._core(at)
        if core is not None:
            if core.last + 2 < self.size and self.scan.raw[core.last] == "(":
                core = self._told_twice(core)
            if core.unit is not None:
                core = self._with_coins(core)
            if minus_before(self.scan, core.first):
                core = signed(self.scan, core, self._kind(core.unit or self._unit_ahead(core)), self.loose)
        if core is None or (fraction and fraction.last > core.last):
            return fraction
        figure = self._range(core) or self._single(core)
        figure.kind = self._kind(figure.unit)
        return figure

    def _told_twice(self, core: Core) -> Core:
        """The number that stands again in brackets: "forty-five (45)"."""
        again = self._core(core.last + 1)
        if again and again.value == core.value and again.last < self.size and self.scan.raw[again.last] == ")":
            core.last = again.last + 1
            core.unit = core.unit or again.unit
        return core

    def _with_coins(self, core: Core) -> Core:
        """The amount with the coins behind it: "two dollars and 50 cents", «31 грн 50 коп.»."""
        if core.per != 1 or core.last >= self.size or self._kind(core.unit) != "currency":
            return core
        joiner = self.scan.at("marks.and", core.last)
        at = joiner[1] if joiner else core.last
        if at >= self.size or self.scan.kind[at] != NUMERAL:
            return core
        coins = self._core(at) if self._same_sentence(at, core.first) and at not in self.taken else None
        if coins and coins.per != 1 and coins.unit == core.unit and coins.value < 1:
            core.value, core.last = round(core.value + coins.value, 2), coins.last
        return core

    def _single(self, core: Core) -> Figure:
        weak = core.in_words and core.last - core.first == 1 and bool(self.scan.at("number.weak", core.first))
        scale = self._factor(core) if core.scaled else 1.0
        return Figure(
            core.first, core.last, core.value, None, core.unit, in_words=core.in_words, weak=weak, scale=scale
        )

    def _part(self, share: Mention) -> Figure:
        """A part of a whole, in per cent; of a per cent or of a million, what it comes to."""
        scan, (first, last, percent) = self.scan, share
        behind = last
        for _ in range(2):
            behind = next((m[1] for cls in _OF if (m := scan.at(cls, behind))), behind)
        unit = scan.at("units", behind)
        if unit and self._kind(unit[2]) == "share" and together(scan, first, unit):
            return Figure(first, unit[1], round(float(percent) / 100, 6), None, unit[2], "share", in_words=True)
        many = scan.at("number.multipliers", behind)
        if many and float(many[2]) >= _MANY and together(scan, first, many):
            return Figure(first, many[1], round(float(percent) / 100 * float(many[2])), in_words=True)
        return Figure(first, last, float(percent), None, "percent", "fraction", in_words=True)

    def _fraction(self, at: int) -> Figure | None:
        scan = self.scan
        share = scan.at("number.fractions", at)
        phrase = scan.over("not_figures.phrases", at)
        if phrase and not (share and share[1] > phrase[1]):
            return None
        if share:
            return self._part(share)
        if at + 2 < self.size and scan.raw[at + 1] in slashed.SIGNS:
            part = slashed.fraction(scan, at, self.loose)
            if part is not None and self.taken.isdisjoint(range(at, at + 3)):
                return part
        times = scan.at("number.multiples", at)
        if times:
            return Figure(at, times[1], float(times[2]), None, None, "multiple", in_words=True)
        return None
