"""Dates as inputs write them: only those that can be read in one way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?![\d.])")
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")


def told_date(told: str, day_first: bool | None = None) -> date | datetime | None:
    """The instant where the time and its zone are told, else the day; None where it cannot be told which it is.

    `day_first` is what is known of dates as 4/11/2024; they are not read without it.
    """
    told = told.strip()
    for read in (_iso, _mail, _year_first):
        if found := read(told):
            return found
    return _year_last(told, day_first)


def days_first(column: Iterable[str]) -> bool | None:
    """Whether the dates of a column begin with the day; None where it does not prove it or contradicts itself."""
    parts = [(int(found[1]), int(found[3])) for told in column if (found := _YEAR_LAST.match(told.strip()))]
    days, months = any(first > 12 for first, _ in parts), any(second > 12 for _, second in parts)
    return days if days != months else None


def known(moment: datetime) -> date | datetime:
    """The instant, or its day where it has no zone."""
    return moment.date() if moment.tzinfo is None else moment


def _iso(told: str) -> date | datetime | None:
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return None
    return known(moment)


def _mail(told: str) -> date | datetime | None:
    try:
        return known(parsedate_to_datetime(told)) if "," in told or ":" in told else None
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _year_first(told: str) -> date | None:
    found = _YEAR_FIRST.match(told)
    return _day(found[1], found[2], found[3]) if found else None


def _year_last(told: str, day_first: bool | None) -> date | None:
    found = _YEAR_LAST.match(told)
    if not found or day_first is None:
        return None
    day, month = (found[1], found[3]) if day_first else (found[3], found[1])
    return _day(found[4], month, day)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
