"""Dates in digits only: 4/11/2024, 4.11.2024, 2024-11-04."""

from __future__ import annotations

from ingest.dates.ground import Ground
from ingest.dates.span import DateSpan

_SEPARATORS = frozenset("/-.–")
_DASHES = frozenset("-–—")


class Numeric(Ground):
    """Dates in digits only: 4/11/2024, 4.11.2024, 2024-11-04."""

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
        if sign == "/" and not self._counts(at, at + 3):
            return self._numeric(at, at + 3, day, month, None)
        return None

    def _counts(self, first: int, at: int) -> bool:
        """Whether a counted noun follows, or "of", so that 2/3 is a fraction."""
        if self.scan.at("measures", at) or self.scan.at("marks.share", at):
            return True
        named = first > 0 and self.scan.over("date.day_before", first - 1)
        return not named and self.scan.at("marks.of", at) is not None

    def _numeric(self, first: int, last: int, day: int, month: int, year: int | None) -> DateSpan | None:
        if (self.scan.language.features["date_order"] == "mdy" and day <= 12) or month > 12:
            day, month = month, day
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        if year is not None and year < 100:
            year += 2000
        return self._days(first, last, day, day, month, year)

    def _iso(self, at: int) -> DateSpan | None:
        """2024-11-04"""
        month, day = self._int(at + 2, 1, 12), self._day(at + 4)
        if not (month and day and self._sign(at + 1, _DASHES) and self._sign(at + 3, _DASHES)):
            return None
        return self._days(at, at + 5, day, day, month, int(self.scan.raw[at]))
