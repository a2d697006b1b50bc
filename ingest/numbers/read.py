"""Finds the numbers of a scanned text, with units and ranges."""

from __future__ import annotations

from ingest.numbers import slashed
from ingest.numbers.core import Core
from ingest.numbers.figure import Figure
from ingest.numbers.ranges import RangeReader
from ingest.numbers.signs import signed

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
            core = self._with_coins(self._told_twice(core))
            core = signed(self.scan, core, self._kind(core.unit), self.loose)
        if core is None or (fraction and fraction.last > core.last):
            return fraction
        figure = self._range(core) or self._single(core)
        figure.kind = self._kind(figure.unit)
        return figure

    def _told_twice(self, core: Core) -> Core:
        """The number that stands again in brackets: "forty-five (45)"."""
        at = core.last
        if at + 2 < self.size and self.scan.raw[at] == "(" and self._same_sentence(at, at - 1):
            again = self._core(at + 1)
            if again and again.value == core.value and again.last < self.size and self.scan.raw[again.last] == ")":
                core.last = again.last + 1
                core.unit = core.unit or again.unit
        return core

    def _with_coins(self, core: Core) -> Core:
        """The amount with the coins behind it: "two dollars and 50 cents", «31 грн 50 коп.»."""
        if core.per != 1 or self._kind(core.unit) != "currency" or not self._same_sentence(core.last, core.first):
            return core
        joiner = self.scan.at("marks.and", core.last)
        at = joiner[1] if joiner else core.last
        coins = self._core(at) if self._same_sentence(at, core.first) and at not in self.taken else None
        if coins and coins.per != 1 and coins.unit == core.unit and coins.value < 1:
            core.value, core.last = round(core.value + coins.value, 2), coins.last
        return core

    def _single(self, core: Core) -> Figure:
        weak = core.in_words and core.last - core.first == 1 and bool(self.scan.at("number.weak", core.first))
        return Figure(core.first, core.last, core.value, None, core.unit, in_words=core.in_words, weak=weak)

    def _fraction(self, at: int) -> Figure | None:
        scan = self.scan
        if scan.over("not_figures.phrases", at):
            return None
        share = scan.at("number.fractions", at)
        if share:
            return Figure(at, share[1], float(share[2]), None, "percent", "fraction", in_words=True)
        part = slashed.fraction(scan, at, self.loose)
        if part is not None and self.taken.isdisjoint(range(at, at + 3)):
            return part
        times = scan.at("number.multiples", at)
        if times:
            return Figure(at, times[1], float(times[2]), None, None, "multiple", in_words=True)
        return None
