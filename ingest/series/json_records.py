"""Records from JSON: a list of them, or an object that gives each day its value or its record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.columns import table

_FORM = 'give a list of records, or days with their values, as {"2024-11-04": 701000}'

Cells = dict[str, Any]


def json_records(text: str, origin: str) -> Iterator[tuple[int, Cells]]:
    """Each record with its number from 1; a day that an object has twice comes twice. Raises UnreadableInput."""
    whole = _parsed(text, origin)
    found = list(_by_day(whole)) if isinstance(whole, tuple) else whole
    for at, one in enumerate(found, 1):
        if not isinstance(one, tuple):
            raise UnreadableInput(f"{origin}: record {at}", "is no record of day and value", _FORM)
        yield at, dict(one)


def _parsed(text: str, origin: str) -> Any:
    """Objects as tuples of pairs, so that a day that is there twice is seen."""
    try:
        return json.loads(
            text.lstrip("\ufeff"), object_pairs_hook=tuple, parse_float=Decimal, parse_constant=_constant
        )
    except (ValueError, RecursionError, ArithmeticError) as error:  # the last: exponents beyond all measure
        cause = str(error).partition("\n")[0]
        raise UnreadableInput(origin, f"is damaged JSON ({cause})", "mend it and try again") from error


def _constant(name: str) -> str | None:
    return None if name == "NaN" else name


def _by_day(whole: tuple[tuple[str, Any], ...]) -> Iterator[tuple[tuple[str, Any], ...]]:
    names = table("series")["columns"]
    for day, held in whole:
        own = held if isinstance(held, tuple) else ((names["value"], held),)
        yield ((names["date"], day), *own)
