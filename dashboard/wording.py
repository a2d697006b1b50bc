"""Values as words: thousands separators, units and hedges."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import format_percent, get_currency_symbol, parse_pattern

from dashboard.naming import words
from dashboard.speech import spoken, t

DAYS = "D MMM YYYY"  # what `day` writes, in the form that tables want
_DATES = {"en": "en_GB"}  # the day first
_SIGNS = {"percent": "%", "degree": "°"}
_PLAIN = parse_pattern("#,##0.##")  # parsed once, as are the locales: a table writes thousands of numbers


def number(value: float) -> str:
    """`29600.0` → "29,600", as the reader's language writes it; at most two decimals, none where there are none."""
    written: str = _PLAIN.apply(value, _locale(spoken()))
    return written


def amount(value: float, unit: str | None) -> str:
    """A number with its unit: "$400,000,000", "68%", "12 km", "29,600"."""
    if unit is None:
        return number(value)
    if unit in get_global("all_currencies"):
        sign = get_currency_symbol(unit, locale=spoken())
        return f"{sign}{' ' if sign[-1].isalpha() else ''}{number(value)}"
    return f"{number(value)}{_SIGNS[unit]}" if unit in _SIGNS else f"{number(value)} {unit}"


def said(value: float, value_max: float | None, qualifier: str, unit: str | None) -> str:
    """What was stated, hedge and range kept: "more than 29,600", "2–3", "about $1,000"."""
    number_words = amount(value, unit)
    if value_max is not None:
        number_words = f"{number(value)}–{number(value_max)}" if unit is None else _range(value, value_max, unit)
    return f"{words('qualifiers').get(qualifier, qualifier)} {number_words}".strip()


def day(when: date | None) -> str:
    """A date for a reader: "4 Nov 2024", as the reader's language writes it; "no date" without one."""
    return format_date(when, "medium", locale=_locale(_DATES.get(spoken(), spoken()))) if when else t("no date")


def _range(value: float, value_max: float, unit: str) -> str:
    return f"{amount(value, unit)}–{amount(value_max, unit)}"


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)


def percent(share: float) -> str:
    """`0.424` → "42%", as the reader's language writes it."""
    return format_percent(share, locale=spoken())
