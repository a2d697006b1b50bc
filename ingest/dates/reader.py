"""Reads the dates of one text, from its first token to its last."""

from __future__ import annotations

import re

from ingest.dates.span import DateSpan
from ingest.dates.words import Words
from ingest.scan import NUMERAL

_STARTING = (
    "date.relative", "date.weekdays", "date.months", "date.day_before", "date.month_before", "date.year_before",
    "date.clock_before",
)  # fmt: skip
_SEPARATORS = frozenset("/-.–")
_DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})$")


class DateReader(Words):
    """Reads the dates of one text, from its first token to its last."""

    def read(self) -> list[DateSpan]:
        """All dates and clock times, in order, none overlapping."""
        spans: list[DateSpan] = []
        behind = 0
        for at in self.scan.starts(_STARTING, numerals=True):
            span = (self._at(at) or self._chained(at, spans)) if at >= behind else None
            if span:
                spans.append(span)
                behind = span.last
        return spans

    def _chained(self, at: int, spans: list[DateSpan]) -> DateSpan | None:
        """26-10 đến 1-11: a day and month with a dash right behind another date."""
        if not spans or spans[-1].precision != "day" or spans[-1].last != at - 1:
            return None
        dotted = _DOTTED_DAY.match(self.scan.raw[at])
        if dotted and _DOTTED_DAY.match(self.scan.raw[at - 2]):  # «30.4 и 1.5»
            return self._numeric(at, at + 1, int(dotted[1]), int(dotted[2]), None)
        day = self._day(at)
        if day and self._sign(at + 1, _SEPARATORS) and (month := self._int(at + 2, 1, 12)):
            return self._numeric(at, at + 3, day, month, None)
        return None

    def _at(self, at: int) -> DateSpan | None:
        scan = self.scan
        if at not in scan.opened(_STARTING):
            return self._number_first(at) if scan.kind[at] == NUMERAL else None
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
