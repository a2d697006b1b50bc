"""Months, weekdays and number symbols, from CLDR (Babel)."""

from __future__ import annotations

from collections.abc import Iterator

_WIDTHS = ("wide", "abbreviated")


def names(locale_name: str, kind: str) -> Iterator[tuple[int, str]]:
    """(number, name) of every month or weekday; `kind` is "months" or "days". Monday is 1."""
    from babel import Locale

    locale = Locale.parse(locale_name)
    for context in ("format", "stand-alone"):
        for width in _WIDTHS:
            for number, name in getattr(locale, kind)[context][width].items():
                plain = name.rstrip(".")
                if len(plain) > 2 and not plain.isdigit():
                    yield (number if kind == "months" else number + 1), plain


def symbols(locale_name: str) -> tuple[str, str]:
    """Decimal mark and group mark."""
    from babel import Locale

    table = Locale.parse(locale_name).number_symbols["latn"]
    return table["decimal"], table["group"]
