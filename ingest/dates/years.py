"""Years in digits, alone or as a span of two."""

from __future__ import annotations

from datetime import date

from ingest.dates.ground import Ground
from ingest.dates.span import DateSpan

_DASHES = frozenset("-–—")


class Years(Ground):
    """Years in digits, alone or as a span of two."""

    def _after_year_word(self, mention: tuple[int, int, str]) -> DateSpan | None:
        first, at, _ = mention
        year = self._year(at)
        if not year:
            return None
        return self._span_of_years(first, at + 1, year) or self._whole_year(first, at + 1, year)

    def _bare_year(self, at: int) -> DateSpan | None:
        year = self._year(at)
        if year is None:
            return None
        scan = self.scan
        stop = self._ordinal_end(at + 1)
        after = scan.at("date.year_after", stop)
        if after:
            return self._whole_year(at, after[1], year)
        if stop == at + 1 and (self._is_unit_or_group(at) or (year < 1900 and not self._in_year_place(at))):
            return None
        return self._span_of_years(at, stop, year) or self._whole_year(at, stop, year)

    def _span_of_years(self, first: int, stop: int, year: int) -> DateSpan | None:
        """2023-24 · 2014–2016 · 2022/23: from the first day of the one year to the last day of the other."""
        if not self._sign(stop, _DASHES | {"/"}) or not self.scan.glued(min(stop + 1, self.size - 1)):
            return None
        short = self._int(stop + 1, 0, 99)
        end = self._year(stop + 1) or (short and year // 100 * 100 + short)
        if not end or end <= year:
            return None
        return DateSpan(first, stop + 2, "range", date(year, 1, 1), date(end, 12, 31))

    def _in_year_place(self, at: int) -> bool:
        """Whether a month or a preposition stands in front, as of a year long past ("in 1854")."""
        return at > 0 and bool(self.scan.over("date.months", at - 1) or self.scan.over("marks.stop", at - 1))
