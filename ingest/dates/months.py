"""Days with a month in words, in either order, and ranges of days."""

from __future__ import annotations

from ingest.dates.numeric import Numeric
from ingest.dates.span import DateSpan

_DASHES = frozenset("-–—")


class Months(Numeric):
    """Days with a month in words, in either order, and ranges of days."""

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
        """Whether people or things are counted here: "in November 26 people", not "the December 26 quake"."""
        noun = self.scan.at("measures", at)
        kinds = self.scan.language.registry.measures
        return noun is not None and kinds.get(noun[2], {}).get("kind") in ("people", "equipment")

    def _day_month_words(self, at: int, day: int) -> DateSpan | None:
        """4 November 2024 · 14–20 сентября · 14 по 20 сентября"""
        stop = self._ordinal_end(at + 1)
        until, stop = self._day_range(day, stop)
        month = self.scan.at("date.months", stop)
        if not month and self._of(stop, stop > at + 1):
            month = self.scan.at("date.months", stop + 1)
        if not month:
            return None
        year, stop = self._year_behind(month[1])
        return self._days(at, stop, day, until, int(month[2]), year)

    def _of(self, at: int, ordinal: bool) -> bool:
        """Whether the word joins a day to its month ("4 of November", "14th of November")."""
        scan = self.scan
        return bool(scan.at("number.joiners", at) or (ordinal and scan.at("marks.stop", at)))

    def _day_range(self, day: int, at: int) -> tuple[int, int]:
        """The last day of a range of days, and the token behind it."""
        mention = self.scan.at("number.range", at) or self.scan.at("marks.and", at)
        if at < self.size and (self.scan.raw[at] in _DASHES or mention or self._joins(at)):
            behind = mention[1] if mention else at + 1
            again = self.scan.at("date.day_before", at) or self.scan.at("date.day_before", behind)
            behind = again[1] if again else behind
            until = self._day(behind)
            if until and until > day:
                return until, self._ordinal_end(behind + 1)
        return day, at

    def _joins(self, at: int) -> bool:
        """Whether the word joins the ends of a range ("с 14 по 20"), even inside a longer phrase."""
        return self.scan.word[at] in self.scan.language.features["range_joiners"]
