"""Dates behind a word that announces them ("ngày", "tháng")."""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.dates.numbers import Numbers
from ingest.dates.span import DateSpan
from ingest.scan import NUMERAL

_MONTH_YEAR = re.compile(r"(\d{1,2})\.(\d{4})$")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})$")
_SEPARATORS = frozenset("/-.–")


class Words(Numbers):
    """Dates behind a word that announces them ("ngày", "tháng")."""

    def _after_day_word(self, mention: tuple[int, int, str]) -> DateSpan | None:
        """ngày 4/11 · ngày 26-10 · ngày 4 tháng 11 năm 2024 · ngày 4.11"""
        first, at, _ = mention
        scan = self.scan
        if at >= self.size:
            return None
        dotted = _DAY_MONTH.match(scan.raw[at]) if scan.kind[at] == NUMERAL else None
        if dotted:
            return self._numeric(first, at + 1, int(dotted[1]), int(dotted[2]), None)
        day = self._day(at)
        if day is None:
            inner = self._number_first(at) if scan.kind[at] == NUMERAL else None
            return DateSpan(first, inner.last, inner.precision, inner.start, inner.end) if inner else None
        until, stop = self._day_range(day, at + 1)
        found = self._with_slash(first, stop, day, until) or self._with_month(first, stop, day, until)
        if found:
            return found
        return None if scan.at("measures", stop) or scan.at("units", stop) else DateSpan(first, stop, "day")

    def _with_slash(self, first: int, at: int, day: int, until: int) -> DateSpan | None:
        """The month and year in digits behind a day: ngày 14|/10, từ ngày 14 đến 20|/10/2024"""
        month = self._int(at + 1, 1, 12)
        if not month or not self._sign(at, _SEPARATORS):
            return None
        year = self._year(at + 3) if self._sign(at + 2, _SEPARATORS) else None
        last = at + 4 if year else at + 2
        if day == until:
            return self._numeric(first, last, day, month, year)
        return self._days(first, last, day, until, month, year)

    def _with_month(self, first: int, at: int, day: int, until: int) -> DateSpan | None:
        """The month in words behind a day: ngày 4| tháng 11 năm 2024"""
        word = self.scan.at("date.month_before", at)
        if word and (month := self._int(word[1], 1, 12)):
            year, stop = self._year_behind(word[1] + 1)
            return self._days(first, stop, day, until, month, year)
        named = self.scan.at("date.months", at)
        if not named:
            return None
        year, stop = self._year_behind(named[1])
        return self._days(first, stop, day, until, int(named[2]), year)

    def _after_month_word(self, mention: tuple[int, int, str]) -> DateSpan | None:
        """tháng 11 · tháng 11/2024 · tháng 8.2023 · tháng 11 năm 2024"""
        first, at, _ = mention
        if at >= self.size or self.scan.kind[at] != NUMERAL:
            return None
        joined = _MONTH_YEAR.match(self.scan.raw[at])
        if joined:
            return self._month(first, at + 1, int(joined[1]), int(joined[2]))
        month = self._int(at, 1, 12)
        if month is None:
            return None
        year, stop = self._year_behind(at + 1)
        return self._month(first, stop, month, year)

    def _relative(self, cls: str, mention: tuple[int, int, str]) -> DateSpan:
        first, last, number = mention
        if self.published is None:
            return DateSpan(first, last, "weekday" if cls.endswith("days") else "relative")
        if cls == "date.relative":
            day = self.published + timedelta(days=int(number))
            return DateSpan(first, last, "relative", day, day)
        back = (self.published.isoweekday() - int(number)) % 7
        day = self.published - timedelta(days=back)
        return DateSpan(first, last, "weekday", day, day)
