"""Dates: which days a text means, read in an article of Monday, 4 November 2024."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from tables_of import rows

from data.vocabulary import codes, load
from ingest.article import prepare
from ingest.dates import DateSpan
from tests.reading import document

PUBLISHED = date(2024, 11, 4)
MONTHS = [date(2024, month, day) for month in range(1, 13) for day in (1, 28)]
DAYS = [PUBLISHED - timedelta(days=back) for back in range(7)]


def dates(text: str, language: str, published: date | None = PUBLISHED) -> list[DateSpan]:
    return prepare(document(text, language, published), load(language)).dates


def as_row(span: DateSpan) -> list:
    days = [day for day in (span.start, span.end) if day]
    return [span.precision, *(days[:1] if span.start == span.end else days)]


@pytest.mark.parametrize(("language", "case"), rows("dates"))
def test_a_text_means_these_days(language, case):
    assert [as_row(span) for span in dates(case["text"], language)] == case["dates"], case["text"]


@pytest.mark.parametrize("width", ["long", "medium"])
@pytest.mark.parametrize("code", codes())
def test_every_month_is_read_as_cldr_writes_it(code, width):
    wrong = []
    for day in MONTHS:
        written = format_date(day, width, locale=load(code).features["cldr"])
        read = [as_row(span) for span in dates(written, code)]
        if read != [["day", day]]:
            wrong.append(f"{written!r} is read as {read}")
    assert wrong == []


@pytest.mark.parametrize("code", codes())
def test_a_weekday_is_the_last_one_before_publication(code):
    names = {day: format_date(day, "EEEE", locale=load(code).features["cldr"]) for day in DAYS}
    assert {day: [as_row(span) for span in dates(name, code)] for day, name in names.items()} == {
        day: [["weekday", day]] for day in DAYS
    }


def test_without_a_publication_date_only_whole_dates_are_known():
    text = "On Monday, on 14 October, yesterday, and on 14 October 2023 they met."
    assert [as_row(span) for span in dates(text, "en", None)] == [
        ["weekday"],
        ["day"],
        ["relative"],
        ["day", date(2023, 10, 14)],
    ]
