"""Numbers in the cells of a series."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.series.numbers import NoNumber, decimal_sign, number, written

# what the numbers of a column prove their decimal sign to be
SIGNS = [
    (["1,234", "5"], None), (["1.234"], None), (["1.234.567"], ","), (["1,234,567"], "."), (["1,5"], ","),
    (["1.50", "1,234"], "."), (["1.234,5"], ","), (["1,234.5"], "."), (["0.125"], "."), (["1,5", "1.5"], None),
    (["1234.567"], "."), ([5, None, "x"], None),
]  # fmt: skip


@pytest.mark.parametrize(("column", "sign"), SIGNS)
def test_decimal_signs(column, sign):
    assert decimal_sign(column) == sign


READ = [
    ("1,234", None, "1234"), ("1,234", ".", "1234"), ("1,234", ",", "1.234"), ("1.234", ".", "1.234"),
    ("1.234", ",", "1234"), ("1.234,5", ",", "1234.5"), ("+5", None, "5"), ("１２", None, "12"),
    ("1\u202f234", None, "1234"), (0, None, "0"), (Decimal("2.5"), None, "2.5"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "sign", "value"), READ)
def test_numbers(cell, sign, value):
    assert number(cell, sign) == Decimal(value)


@pytest.mark.parametrize(
    "cell",
    [
        True,
        None,
        [],
        "",
        "1,5",
        "5%",
        "1e6",
        "--5",
        "1,234,56",
        Decimal("Infinity"),
        Decimal("NaN"),
        Decimal("1e999999"),
        10**99,
    ],
)
def test_no_numbers(cell):
    with pytest.raises(NoNumber):
        number(cell, ".")


@given(st.decimals(0, 10**9, places=2))
def test_a_number_as_it_is_written_is_read_again(value):
    assert number(written(value), ".") == value


@given(st.text() | st.from_regex(r"[-+]?[0-9., ]{1,12}", fullmatch=True), st.sampled_from([None, ".", ","]))
def test_whatever_a_cell_holds_is_a_number_or_none(text, sign):
    try:
        assert 0 <= number(text, sign) < 10**16
    except NoNumber as error:
        assert error.cause
