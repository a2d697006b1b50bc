"""Dates that open with a number."""

from __future__ import annotations

import re

from ingest.dates.clock import Clocks
from ingest.dates.months import Months
from ingest.dates.span import DateSpan
from ingest.dates.years import Years

_ISO = re.compile(r"\d{4}$")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$")
_DASHES = frozenset("-–—")


class Numbers(Clocks, Years, Months):
    """Dates that open with a number."""

    def _number_first(self, at: int) -> DateSpan | None:
        scan = self.scan
        raw = scan.raw[at]
        dotted = _DOTTED.match(raw)
        if dotted:
            return self._numeric(at, at + 1, *(int(part) for part in dotted.groups()))
        if _ISO.match(raw) and (found := self._iso(at)):
            return found
        clock = self._clock(at, at)
        if clock:
            return clock
        day = self._day(at)
        if day:
            found = self._day_month_words(at, day) or self._slashed(at, day)
            if found:
                return found
        return self._bare_year(at)
