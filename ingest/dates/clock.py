"""Clock times."""

from __future__ import annotations

import re

from ingest.dates.ground import Ground
from ingest.dates.span import DateSpan

_DOTTED_TIME = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)$")
_COLON = frozenset(":")


class Clocks(Ground):
    """Clock times."""

    def _clock(self, at: int, first: int) -> DateSpan | None:
        """12:00 · 08.30 a.m. · 7h30 · 9 giờ 15 · 4 p.m.; `first` < `at` where a word of time announces it."""
        announced = first < at
        hour = self._int(at, 0, 24)
        dotted = _DOTTED_TIME.match(self.scan.raw[at]) if announced or hour is None else None
        if hour is None and not dotted:
            return None
        stop = self._colons(at + 1) or self._letter(at + 1)
        if stop is None:
            stop = self._spelt_out(at + 1) if announced else None
        elif stop == at + 2 and not announced:
            return None  # "24h" may be a length of time
        if stop is None and not self.scan.at("date.clock_after", at + 1):
            return None
        return DateSpan(first, self._after_hour(stop or at + 1), "clock")

    def _colons(self, at: int) -> int | None:
        """Past the minutes and seconds of 12:00 or 12:00:30."""
        if not (self._sign(at, _COLON) and self._int(at + 1, 0, 59) is not None and self.scan.glued(at + 1)):
            return None
        more = self._sign(at + 2, _COLON) and self._int(at + 3, 0, 59) is not None
        return at + 4 if more else at + 2

    def _letter(self, at: int) -> int | None:
        """Past the letter of 7h, or past the minutes of 7h30."""
        if at >= self.size or self.scan.word[at] != "h" or not self.scan.glued(at):
            return None
        minutes = self._int(at + 1, 0, 59) is not None and self.scan.glued(at + 1)
        return at + 2 if minutes else at + 1

    def _spelt_out(self, at: int) -> int | None:
        """Past the hour behind a word of time ("lúc 17 giờ", "lúc 17"); null where another thing is counted."""
        unit = self.scan.at("units", at)
        if self.scan.at("date.clock_after", at):
            return at
        if not unit:
            return None if self.scan.at("measures", at) else at
        if unit[2] != "hour":
            return None
        minutes = self.scan.at("units", unit[1] + 1) if self._int(unit[1], 0, 59) is not None else None
        return minutes[1] if minutes and minutes[2] == "minute" else unit[1]

    def _after_hour(self, at: int) -> int:
        """Past the word behind a clock time, and past minutes behind that ("9 giờ 15", "10:30 a.m.")."""
        after = self.scan.at("date.clock_after", at)
        if not after:
            return at
        minutes = self._int(after[1], 0, 59) is not None and not self._is_unit_or_group(after[1])
        return after[1] + 1 if minutes else after[1]
