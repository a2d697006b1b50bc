"""Round trips: numbers as num2words and Babel write them are read back as they were, up to 10¹²."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from babel.numbers import format_compact_decimal, format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from data.vocabulary import codes, load
from ingest.article import prepare
from tests.languages.test_number_words import FORMS, HOW, misread, written
from tests.reading import document

AROUND = yaml.safe_load((Path(__file__).parent / "written_numbers.yaml").read_text("utf-8"))
LARGEST = 10**12
CURRENCIES = ("USD", "EUR", "GBP", "RUB", "UAH", "CNY", "JPY", "VND")
numbers = st.integers(0, LARGEST) | st.builds(lambda n, p: n * 10**p, st.integers(1, 999), st.integers(0, 9))
tenths = st.integers(-1000, 1000).map(lambda n: n / 10)


def read(code: str, text: str) -> list[tuple[float, str | None]]:
    return [(figure.value, figure.unit) for figure in prepare(document(text, code), load(code)).figures]


@settings(max_examples=80)
@given(st.sampled_from(FORMS), numbers)
def test_number_words_are_read_back(form, number):
    code, how = form
    if number in HOW[code].get("unread", {}):
        return
    assert misread(number, written(number, code, how), code) is None


@settings(max_examples=80)
@given(st.sampled_from(codes()), numbers, st.integers(0, 99))
def test_digits_are_read_back(code, number, hundredths):
    for value in (number, round(min(number, 10**9) + hundredths / 100, 2)):
        shown = format_decimal(value, locale=code, format="#,##0.##")
        assert read(code, AROUND[code]["counted"].format(shown)) == [(value, None)]


@settings(max_examples=80)
@given(st.sampled_from(codes()), tenths)
def test_signed_percentages_are_read_back(code, value):
    shown = AROUND[code]["percent"].format(format_decimal(value, locale=code))
    assert read(code, AROUND[code]["spent"].format(shown)) == [(value, "percent")]


@settings(max_examples=80)
@given(st.sampled_from(codes()), st.sampled_from(CURRENCIES), numbers, st.sampled_from(("standard", "name")))
def test_amounts_are_read_back(code, currency, number, how):
    shown = format_currency(number, currency, locale=code, format_type=how)
    assert read(code, AROUND[code]["spent"].format(shown)) == [(number, currency)]


@settings(max_examples=80)
@given(st.sampled_from(codes()), st.integers(10, 9999), st.sampled_from((10**3, 10**6, 10**9)))
def test_shortened_numbers_are_read_back(code, tenfold, unit):
    """ "4.2 thousand", «4,2 тысячи», "4,2 nghìn"; whatever multiplier CLDR chooses."""
    number = tenfold * unit // 10
    shown = format_compact_decimal(number, format_type="long", locale=code, fraction_digits=4)
    assert read(code, AROUND[code]["counted"].format(shown)) == [(number, None)]


@pytest.mark.parametrize("code", codes())
def test_every_language_is_put_to_the_test(code):
    assert set(AROUND[code]) == {"counted", "spent", "percent"}
