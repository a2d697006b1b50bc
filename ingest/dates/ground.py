"""What the readers of dates share: the small steps over tokens, and days as intervals."""

from __future__ import annotations

import calendar
from datetime import date

from ingest.dates.span import DateSpan
from ingest.scan import NUMERAL, Scan


class Ground:
    """What the readers of dates share: the small steps over tokens, and days as intervals."""

    def __init__(self, scan: Scan, published: date | None) -> None:
        self.scan = scan
        self.published = published
        self.size = len(scan.raw)

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

    def _sign(self, at: int, signs: frozenset[str]) -> bool:
        return at < self.size and self.scan.raw[at] in signs and self.scan.glued(at)

    def _ordinal_end(self, at: int) -> int:
        """Past the ending of an ordinal that is glued to a day ("4th", "4-го")."""
        scan = self.scan
        if at + 1 < self.size and scan.raw[at] in "-–" and scan.glued(at) and scan.glued(at + 1):
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

    def _is_unit_or_group(self, at: int) -> bool:
        """Whether what stands behind the number says that it counts something."""
        scan = self.scan
        for token in range(at + 1, min(at + 4, self.size)):
            if scan.at("measures", token) or scan.at("units", token) or scan.at("number.multipliers", token):
                return not (token == at + 1 and scan.at("date.year_after", token))
            if not scan.raw[token][0].isalpha():
                return False
            if scan.over("marks.stop", token) or scan.over("cues.said", token):
                return False
        return False

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
