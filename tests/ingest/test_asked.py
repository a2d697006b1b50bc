"""What a pasted text asks of the record."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_of import rows

from data.errors import NoFigure
from data.model import Period
from ingest.checking import asked
from ingest.checking.numbers import other_values

DAILY = "Ukraine lost 350 soldiers on 4 November, the Russian Defence Ministry said."


@pytest.mark.parametrize(("language", "case"), rows("check"))
def test_questions(language, case):
    found = asked(case["text"], language=language)
    assert len(found) == len(case["asks"])
    for one, wanted in zip(found, case["asks"], strict=True):
        assert {name: getattr(one.question, name) for name in wanted} == wanted
        assert case["text"][one.start : one.end] == one.figure


def test_a_day_without_a_year_is_left_open():
    assert asked(DAILY)[0].question.period == Period()


def test_a_day_counts_where_the_year_is_known():
    day = date(2024, 11, 4)
    for found in (asked(DAILY, date(2024, 11, 5)), asked(DAILY.replace("November", "November 2024"))):
        assert (found[0].question.period.start, found[0].question.period.end) == (day, day)


def test_a_total_up_to_today_has_no_end():
    text = "Ukraine has lost 29,600 soldiers since 6 August 2024, the Russian Defence Ministry said."
    period = asked(text)[0].question.period
    assert (period.kind, period.start, period.end) == ("since", date(2024, 8, 6), None)


# a figure as written, the values it may have besides the one read
OTHERS = {
    "29.600": (29600, [29.6]),
    "29,600": (29600, [29.6]),
    "1.234.567": (1234567, []),
    "29 600": (29600, []),
    "40": (40, []),
}


@pytest.mark.parametrize("figure", OTHERS)
def test_digits_that_can_be_read_otherwise(figure):
    value, others = OTHERS[figure]
    (one,) = asked(figure)
    values = {one.question.value, *(other.value for other in other_values(figure, one.question))}
    assert values == {value, *others}


@pytest.mark.parametrize(("text", "words"), [
    ("how many tanks did Russia lose?", ["tanks (counted: tanks)", "Russia (party: Russia)"]),
    ("hello", ["none of its words is known"]),
    ("", ["holds no figure"]),
])  # fmt: skip
def test_a_text_without_a_figure_says_which_words_are_known(text, words):
    with pytest.raises(NoFigure) as error:
        asked(text, language="en")
    assert [word for word in words if word not in str(error.value)] == []


@given(st.text(max_size=60))
def test_any_text_is_asked_or_refused(text):
    try:
        found = asked(text, language="en")
    except NoFigure:
        return
    assert found == sorted(found, key=lambda one: one.start)
