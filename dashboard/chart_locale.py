"""Numbers and names of months on the axes of a chart, in the reader's language."""

from __future__ import annotations

from typing import Any

from babel import Locale

from dashboard.speech import spoken

_WEEK = (6, 0, 1, 2, 3, 4, 5)  # Babel's week begins on Monday, the chart's on Sunday


def chart_locale() -> dict[str, Any]:
    """What a Vega configuration takes as `locale`."""
    return {"number": _numbers(Locale.parse(spoken())), "time": _times(Locale.parse(spoken()))}


def _numbers(locale: Locale) -> dict[str, Any]:
    signs = locale.number_symbols["latn"]
    return {"decimal": signs["decimal"], "thousands": signs["group"], "grouping": [3], "currency": ["", ""]}


def _times(locale: Locale) -> dict[str, Any]:
    months, days = locale.months["format"], locale.days["format"]
    return {
        "dateTime": "%x %X",
        "date": "%d.%m.%Y",
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": [days["wide"][at] for at in _WEEK],
        "shortDays": [days["abbreviated"][at] for at in _WEEK],
        "months": [months["wide"][at] for at in range(1, 13)],
        "shortMonths": [months["abbreviated"][at] for at in range(1, 13)],
    }
