"""Dates and clock times: where they stand, and which days they mean.

An imprecise date is an interval: "in June" is 1 to 30 June, never 1 June. A date without a year
takes the year that puts it nearest before the publication, and stays open without one.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.scan import NUMERAL, Scan

_ISO = re.compile(r"\d{4}$")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$")
_MONTH_YEAR = re.compile(r"(\d{1,2})\.(\d{4})$")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})$")
_SEPARATORS = frozenset("/-.–")
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Tokens first ≤ i < last mean the days start to end; both null where the text leaves it open.

    `precision` is `day`, `weekday`, `range`, `month`, `year`, `relative` or `clock`.
    """

    first: int
    last: int
    precision: str
    start: date | None = None
    end: date | None = None


class DateReader:
    """Reads the dates of one scanned text."""

    def __init__(self, scan: Scan, published: date | None) -> None:
        self.scan = scan
        self.published = published
        self.size = len(scan.raw)

    def read(self) -> list[DateSpan]:
        """All dates and clock times, in order, none overlapping."""
        spans: list[DateSpan] = []
        at = 0
        while at < self.size:
            span = self._at(at) or self._chained(at, spans)
            if span:
                spans.append(span)
                at = span.last
            else:
                at += 1
        return spans

    def _chained(self, at: int, spans: list[DateSpan]) -> DateSpan | None:
        """26-10 đến 1-11: a day and month with a dash right behind another date."""
        if not spans or spans[-1].precision != "day" or spans[-1].last != at - 1:
            return None
        day = self._day(at)
        if day and self._sign(at + 1, _SEPARATORS) and (month := self._int(at + 2, 1, 12)):
            return self._numeric(at, at + 3, day, month, None)
        return None

    # -- one place ---------------------------------------------------------------------------

    def _at(self, at: int) -> DateSpan | None:
        scan = self.scan
        for cls in ("date.relative", "date.weekdays"):
            mention = scan.at(cls, at)
            if mention and not scan.over("number.weak", at):
                return self._relative(cls, mention)
        if scan.at("date.months", at):
            return self._month_first(at)
        for cls, reader in (
            ("date.day_before", self._after_day_word),
            ("date.month_before", self._after_month_word),
            ("date.year_before", self._after_year_word),
        ):
            mention = scan.at(cls, at)
            if mention:
                found = reader(mention)
                if found:
                    return found
        if scan.kind[at] == NUMERAL:
            return self._number_first(at)
        clock = scan.at("date.clock_before", at)
        if clock and clock[1] < self.size and scan.kind[clock[1]] == NUMERAL:
            return self._clock(clock[1], at)
        return None

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

    def _int(self, at: int, low: int, high: int) -> int | None:
        """The whole number at the token, if it lies between low and high."""
        if at >= self.size or self.scan.kind[at] != NUMERAL:
            return None
        raw = self.scan.raw[at]
        if not raw.isdecimal() or len(raw) > 4:
            return None
        value = int(raw)
        return value if low <= value <= high else None

    def _day(self, at: int) -> int | None:
        return self._int(at, 1, 31)

    def _year(self, at: int) -> int | None:
        return self._int(at, 1500, 2099) if at < self.size and len(self.scan.raw[at]) == 4 else None

    # -- months in words ---------------------------------------------------------------------

    def _month_first(self, at: int) -> DateSpan | None:
        """November 4, 2024 · November 4–6 · November 2024 · November"""
        _, last, month = self.scan.marks["date.months"][at]
        day = self._day(last)
        if day and not self._counted(last + 1):
            stop = self._ordinal_end(last + 1)
            until, stop = self._day_range(day, stop)
            year, stop = self._year_behind(stop)
            return self._days(at, stop, day, until, int(month), year)
        year, stop = self._year_behind(last)
        return self._month(at, stop, int(month), year)

    def _counted(self, at: int) -> bool:
        """Whether people or things are counted right here ("in November 26 people …", not "the December 26 quake")."""
        noun = self.scan.at("measures", at)
        kinds = self.scan.language.registry.measures
        return noun is not None and kinds.get(noun[2], {}).get("kind") in ("people", "equipment")

    def _number_first(self, at: int) -> DateSpan | None:
        scan = self.scan
        raw = scan.raw[at]
        dotted = _DOTTED.match(raw)
        if dotted:
            return self._numeric(at, at + 1, *(int(part) for part in dotted.groups()))
        if _ISO.match(raw) and self._sign(at + 1, _DASHES) and self._int(at + 2, 1, 12):
            if self._sign(at + 3, _DASHES) and self._day(at + 4):
                return self._numeric(at, at + 5, int(scan.raw[at + 4]), int(scan.raw[at + 2]), int(raw))
        clock = self._clock(at, at)
        if clock:
            return clock
        day = self._day(at)
        if day:
            found = self._day_month_words(at, day) or self._slashed(at, day)
            if found:
                return found
        return self._bare_year(at)

    def _day_month_words(self, at: int, day: int) -> DateSpan | None:
        """4 November 2024 · 14–20 сентября · 14 по 20 сентября"""
        stop = self._ordinal_end(at + 1)
        until, stop = self._day_range(day, stop)
        month = self.scan.at("date.months", stop)
        if not month and self.scan.at("number.joiners", stop):  # 4 of November
            month = self.scan.at("date.months", stop + 1)
        if not month:
            return None
        year, stop = self._year_behind(month[1])
        return self._days(at, stop, day, until, int(month[2]), year)

    def _day_range(self, day: int, at: int) -> tuple[int, int]:
        """The last day of a range of days, and the token behind it."""
        mention = self.scan.at("number.range", at) or self.scan.at("marks.and", at)
        if at < self.size and (self.scan.raw[at] in _DASHES or mention or self._joins(at)):
            behind = mention[1] if mention else at + 1
            until = self._day(behind)
            if until and until > day:
                return until, self._ordinal_end(behind + 1)
        return day, at

    def _joins(self, at: int) -> bool:
        """Whether the word is what the opener of a range asks for ("с 14 по 20")."""
        opener = self.scan.at("number.range_open", at - 2) if at >= 2 else None
        return opener is not None and self.scan.word[at] in opener[2].split(" | ")

    def _ordinal_end(self, at: int) -> int:
        """Past the ending of an ordinal that is glued to a day ("4th", "4-го")."""
        scan = self.scan
        if at < self.size and scan.raw[at] in "-–" and scan.glued(at) and scan.glued(at + 1 if at + 1 < self.size else at):
            mention = scan.at("number.ordinal_endings", at + 1)
            return mention[1] if mention else at
        mention = scan.at("number.ordinal_endings", at)
        return mention[1] if mention and scan.glued(at) else at

    def _year_behind(self, at: int) -> tuple[int | None, int]:
        """The year at or just behind the token, and the token behind that."""
        scan = self.scan
        here = at
        if here < self.size and scan.raw[here] in ",./-" and self._year(here + 1):
            here += 1
        word = scan.at("date.year_before", here)
        if word:
            here = word[1]
        year = self._year(here)
        if year is None:
            return None, at
        after = scan.at("date.year_after", here + 1)
        return year, after[1] if after else here + 1

    # -- numeric dates -----------------------------------------------------------------------

    def _slashed(self, at: int, day: int) -> DateSpan | None:
        """4/11 · 4/11/2024; with other signs only where the year stands too: 4-11-2024"""
        if not self._sign(at + 1, _SEPARATORS):
            return None
        sign = self.scan.raw[at + 1]
        month = self._int(at + 2, 1, 12)
        if month is None or not self.scan.glued(at + 2):
            return None
        if self._sign(at + 3, frozenset(sign)) and self._year(at + 4):
            return self._numeric(at, at + 5, day, month, int(self.scan.raw[at + 4]))
        if sign == "/" and not self._counts(at + 3):
            return self._numeric(at, at + 3, day, month, None)
        return None

    def _counts(self, at: int) -> bool:
        """Whether a counted noun follows, so that 2/3 is a fraction."""
        return bool(self.scan.at("measures", at) or self.scan.at("marks.share", at))

    def _numeric(self, first: int, last: int, day: int, month: int, year: int | None) -> DateSpan | None:
        if self.scan.language.features["date_order"] == "mdy" and day <= 12 or month > 12:
            day, month = month, day
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        if year is not None and year < 100:
            year += 2000
        return self._days(first, last, day, day, month, year)

    def _sign(self, at: int, signs: frozenset[str]) -> bool:
        return at < self.size and self.scan.raw[at] in signs and self.scan.glued(at)

    # -- words in front ----------------------------------------------------------------------

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
        if self._sign(at + 1, _SEPARATORS) and (month := self._int(at + 2, 1, 12)):
            year = None
            last = at + 3
            if self._sign(last, _SEPARATORS) and self._year(last + 1):
                year, last = int(scan.raw[last + 1]), last + 2
            return self._numeric(first, last, day, month, year)
        until, stop = self._day_range(day, at + 1)
        month_word = scan.at("date.month_before", stop)
        named = scan.at("date.months", stop)
        if month_word and (found := self._int(month_word[1], 1, 12)):
            year, stop = self._year_behind(month_word[1] + 1)
            return self._days(first, stop, day, until, found, year)
        if named:
            year, stop = self._year_behind(named[1])
            return self._days(first, stop, day, until, int(named[2]), year)
        if scan.at("measures", stop) or scan.at("units", stop):
            return None
        return DateSpan(first, stop, "day")

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

    def _after_year_word(self, mention: tuple[int, int, str]) -> DateSpan | None:
        first, at, _ = mention
        year = self._year(at)
        return self._whole_year(first, at + 1, year) if year else None

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
        if self._sign(stop, _DASHES | {"/"}) and stop + 1 < self.size:
            end = self._year(stop + 1) or (2000 + e if (e := self._int(stop + 1, 0, 99)) else None)
            if end and end > year:
                return DateSpan(at, stop + 2, "range", date(year, 1, 1), date(end, 12, 31))
        return self._whole_year(at, stop, year)

    def _in_year_place(self, at: int) -> bool:
        """Whether a month or a preposition stands in front, as of a year long past ("in 1854")."""
        return at > 0 and bool(self.scan.over("date.months", at - 1) or self.scan.over("marks.stop", at - 1))

    def _is_unit_or_group(self, at: int) -> bool:
        """Whether what stands behind the number says that it counts something."""
        scan = self.scan
        for token in range(at + 1, min(at + 4, self.size)):
            if scan.at("measures", token) or scan.at("units", token) or scan.at("number.multipliers", token):
                return not (token == at + 1 and scan.at("date.year_after", token))
            if not scan.raw[token][0].isalpha() or scan.over("marks.stop", token) or scan.over("cues.said", token):
                return False
        return False

    # -- clock times -------------------------------------------------------------------------

    def _clock(self, at: int, first: int) -> DateSpan | None:
        """12:00 · 08.30 a.m. · 7h30 · 9 giờ 15 · 4 p.m."""
        scan = self.scan
        hour = self._int(at, 0, 24)
        dotted = re.match(r"([01]?\d|2[0-4])\.([0-5]\d)$", scan.raw[at]) if first < at or hour is None else None
        if hour is None and not dotted:
            return None
        stop = at + 1
        if self._sign(stop, frozenset(":")) and self._int(stop + 1, 0, 59) is not None and scan.glued(stop + 1):
            stop += 2
            if self._sign(stop, frozenset(":")) and self._int(stop + 1, 0, 59) is not None:
                stop += 2
        elif stop < self.size and scan.word[stop] == "h" and scan.glued(stop):
            if self._int(stop + 1, 0, 59) is None or not scan.glued(stop + 1):
                if first == at:
                    return None  # "24h" may be a length of time
                return DateSpan(first, stop + 1, "clock")
            stop += 2
        else:
            after = scan.at("date.clock_after", stop)
            if not after and first == at:
                return None
            if not after and (scan.at("measures", stop) or scan.at("units", stop)):
                return None
        after = scan.at("date.clock_after", stop)
        if after:
            stop = after[1]
            if self._int(stop, 0, 59) is not None and not self._is_unit_or_group(stop):
                stop += 1
        return DateSpan(first, stop, "clock")

    # -- days, months and years as intervals --------------------------------------------------

    def _days(self, first: int, last: int, day: int, until: int, month: int, year: int | None) -> DateSpan:
        precision = "day" if day == until else "range"
        start = self._resolve(day, month, year)
        end = self._resolve(until, month, year)
        return DateSpan(first, last, precision, start, end)

    def _resolve(self, day: int, month: int, year: int | None) -> date | None:
        if year is not None:
            return _date(year, month, day)
        if self.published is None:
            return None
        near = [_date(self.published.year + n, month, day) for n in (-1, 0, 1)]
        # News looks back more than ahead: up to 60 days ahead is still this side of the year.
        return min(
            (d for d in near if d is not None and (d - self.published).days <= 60),
            key=lambda d: abs((d - (self.published or d)).days),
            default=None,
        )

    def _month(self, first: int, last: int, month: int, year: int | None) -> DateSpan:
        start = self._resolve(1, month, year)
        if start is None:
            return DateSpan(first, last, "month")
        end = start.replace(day=calendar.monthrange(start.year, start.month)[1])
        return DateSpan(first, last, "month", start, end)

    def _whole_year(self, first: int, last: int, year: int) -> DateSpan:
        return DateSpan(first, last, "year", date(year, 1, 1), date(year, 12, 31))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
