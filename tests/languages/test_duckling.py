"""At least 95 % of Duckling's numeral cases are read right, in every language; the rest have a reason."""

from __future__ import annotations

import pytest

from data.vocabulary import codes, load
from ingest.numbers.expression import figure_of, number_of
from tests.languages.duckling import KNOWN, cases, misread

BAR = 0.95
CASES = cases()
LANGUAGES = [code for code in codes() if code in CASES]
needs_cases = pytest.mark.skipif(not CASES, reason="../shared/peers is not here")


@needs_cases
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_bar_is_reached(code):
    wrong = misread(code, CASES[code])
    assert 1 - len(wrong) / len(CASES[code]) >= BAR, wrong


@needs_cases
@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_read_otherwise_has_a_reason(code):
    assert set(misread(code, CASES[code])) == {case["text"] for case in KNOWN[code]}
    assert all(case["why"] for case in KNOWN[code])


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("en", "more than 29.6 thousand", 29600),
        ("en", "a couple of", 2),
        ("en", "1/5", 0.2),
        ("en", "two thirds", 0.667),
        ("en", "-5.2%", -5.2),
        ("ru", "минус пять", -5),
        ("uk", "кілька", 3),
        ("vi", "một triệu rưỡi", 1_500_000),
        ("en", "nobody", None),
        ("en", "3 tanks and 4 guns", None),
        ("en", "", None),
    ],
)
def test_an_expression_has_one_number(code, text, number):
    assert number_of(text, load(code)) == number


def test_an_expression_keeps_unit_hedge_and_upper_end():
    figure = figure_of("about $2-3 billion", load("en"))
    assert figure is not None
    assert (figure.value, figure.value_max, figure.unit) == (2e9, 3e9, "USD")
    assert figure_of("more than 300", load("en")).qualifier == "more_than"
