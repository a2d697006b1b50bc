"""What the view `current_claims` adds to a claim: the date it stands for and the interval it states."""

from __future__ import annotations

from datetime import date

import pytest
from store_examples import claim, document, reading

from data.model import Period
from data.store import open_store, write

MAY, JUNE, JULY, AUGUST = (date(2024, month, 1) for month in (5, 6, 7, 8))

FOR_DATE = [
    (Period("since", MAY, JUNE), JULY, AUGUST, JUNE),
    (Period("day", MAY), JULY, AUGUST, MAY),
    (Period("since", MAY), JULY, AUGUST, JULY),
    (Period(), JULY, AUGUST, JULY),
    (Period(), None, AUGUST, AUGUST),
    (Period(), None, None, None),
]
INTERVALS = [
    ("exact", 40, None, 40, 40),
    ("more_than", 29600, None, 29600, None),
    ("at_least", 29600, None, 29600, None),
    ("less_than", 50, None, None, 50),
    ("at_most", 50, 60, None, 60),
    ("nearly", 50, None, None, 50),
    ("between", 2, 3, 2, 3),
    ("more_than", 2, 3, 2, None),
    ("about", 100, None, 95, 105),
    ("about", 100, 200, 95, 210),
    ("about", -100, None, -105, -95),
]


def view(store, columns, owner, **given):
    with open_store(store) as connection:
        write(connection, [reading(owner, claim(owner, **given))])
        return connection.execute(f"SELECT {columns} FROM current_claims").fetchone()


@pytest.mark.parametrize(("period", "stated_on", "published", "expected"), FOR_DATE)
def test_for_date(tmp_path, period, stated_on, published, expected):
    owner = document(published=published)
    assert view(tmp_path / "s", "for_date", owner, period=period, stated_on=stated_on) == (expected,)


@pytest.mark.parametrize(("qualifier", "value", "value_max", "low", "high"), INTERVALS)
def test_interval(tmp_path, qualifier, value, value_max, low, high):
    given = {"qualifier": qualifier, "value": value, "value_max": value_max}
    assert view(tmp_path / "s", "value_low, value_high", document(), **given) == (low, high)
