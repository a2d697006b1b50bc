"""Finds the numbers of a scanned text, with units and ranges."""

from __future__ import annotations

from ingest.numbers.core import Core
from ingest.numbers.figure import Figure
from ingest.numbers.ranges import RangeReader

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
        if core is None or (fraction and fraction.last > core.last):
            return fraction
        figure = self._range(core) or self._single(core)
        figure.kind = self._kind(figure.unit)
        return figure

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
        times = scan.at("number.multiples", at)
        if times:
            return Figure(at, times[1], float(times[2]), None, None, "multiple", in_words=True)
        return None
