"""Values and ids as words."""

from datetime import date

import pytest

from dashboard.naming import action_name, language_name, measure_name, period_name, source_label
from dashboard.wording import amount, day, number, said

SAID = [
    (29600, None, "more_than", None, "more than 29,600"),
    (29600, None, "exact", None, "29,600"),
    (30000, None, "nearly", None, "nearly 30,000"),
    (2, 3, "between", None, "2–3"),
    (1.5, 2, "about", None, "about 1.5–2"),
    (400e6, None, "at_least", "USD", "at least $400,000,000"),
    (1e6, None, "exact", "RUB", "RUB 1,000,000"),
    (68, None, "at_most", "percent", "at most 68%"),
    (10, 15, "between", "km", "10 km–15 km"),
    (0.25, None, "exact", "t", "0.25 t"),
]


@pytest.mark.parametrize(("value", "value_max", "qualifier", "unit", "words"), SAID)
def test_said(value, value_max, qualifier, unit, words):
    assert said(value, value_max, qualifier, unit) == words


def test_numbers_and_days():
    assert number(1234567.0) == "1,234,567" and number(0.5) == "0.5" and amount(-3, None) == "-3"
    assert day(date(2024, 11, 4)) == "4 Nov 2024" and day(None) == "no date"


@pytest.mark.parametrize(
    ("source", "name", "outlet", "label"),
    [
        ("ru-mod", "Russian Ministry of Defence", "TASS", "Russian Ministry of Defence"),
        (None, None, "TASS", "TASS (outlet’s own)"),
        (None, None, None, "Unknown outlet (own account)"),
        ("Petrov", "Petrov", None, "Petrov"),
    ],
)
def test_source_label(source, name, outlet, label):
    assert source_label(source, name, outlet) == label


def test_names_of_ids():
    assert measure_name("no_such_thing") == "No such thing"
    assert measure_name(None) == "Not in the vocabulary"
    assert action_name("killed_or_wounded").startswith("killed") and action_name(None) == "not said"
    assert period_name("since") == "Running total"
    assert language_name("uk") == "Ukrainian" and language_name(None) == "not said"
    assert language_name("not-a-code!") == "not-a-code!"
