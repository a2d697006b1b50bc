"""Tables of articles: how they are separated, called and dated."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import UnreadableInput
from ingest.readers import csv_table
from ingest.readers.article import Article
from ingest.readers.csv_articles import is_article_table, read_csv_articles
from ingest.readers.told_date import days_first, told_date

TEXT = 'The agency said:\n"We counted 40 tents, not 41; they stood there."'
HANOI = timezone(timedelta(hours=7))


def table(*rows, sign=",") -> str:
    to = io.StringIO()
    csv.writer(to, delimiter=sign).writerows(rows)
    return to.getvalue()


def got(text, encoding="utf-8"):
    return list(read_csv_articles(io.BytesIO(text.encode(encoding)), "a.csv"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", list(",;\t|"))
def test_every_separator_and_encoding(sign, encoding):
    raw = table(("id", "Title", "text"), (1, "Tents; counted, again", TEXT), (2, "é\t|", "One."), sign=sign)
    first, second = got(raw, encoding)
    assert (first.id, first.title, first.text, first.origin) == ("1", "Tents; counted, again", TEXT, "a.csv:2")
    assert (second.title, second.text) == ("é\t|", "One.")


def test_what_is_told_of_the_file_is_told_of_each_article():
    first, second = got(
        table(("title", "text"), ("Палатки", "Палаток сорок."), ("Лодки", "Лодок сорок.")), "cp1251"
    )
    assert (first.text, first.flags, second.flags) == ("Палаток сорок.", (), ())
    raw = table(("text",), ("Палаток сорок, а было больше!",), ("Лодок сорок, а было больше.",)).encode()
    raw = raw.replace(b"!", b"\xff")
    assert [one.flags for one in read_csv_articles(io.BytesIO(raw), "a.csv")] == [("encoding_uncertain",)] * 2


# the header of a table, and which of its columns holds what
HEADERS = {
    "English": ("article_id|Headline|Body|Published At|Publisher|URL", "id title text published outlet url"),
    "Russian": ("номер|Заголовок|Текст|Дата|Издание|Ссылка|Язык", "id title text published outlet url language"),
    "Vietnamese": ("mã|Tiêu đề|Nội dung|Ngày đăng|Nguồn|Liên kết", "id title text published outlet url"),
    "Chinese": ("标题|正文|日期|来源|链接", "title text published outlet url"),
    "a language": ("lang|text", "language text"),
    "Arabic": ("العنوان|النص|التاريخ|المصدر|الرابط", "title text published outlet url"),
    "of many the best": ("Content|Article|Full Text|x", "- - text -"),
    "an address before a source": ("text|source|source_url", "text outlet url"),
}  # fmt: skip


@pytest.mark.parametrize(("header", "fields"), HEADERS.values(), ids=HEADERS)
def test_columns_are_known_by_their_names(header, fields):
    cells = {"published": "2024-11-04"}
    fields = fields.split()
    (article,) = got(table(header.split("|"), [cells.get(field, f"a {field}") for field in fields]))
    for field in set(fields) - {"-", "published"}:
        assert getattr(article, field) == f"a {field}"
    assert article.published == (date(2024, 11, 4) if "published" in fields else None)


# a date as told, what is known of the order, what it is
DATES = {
    "day": ("2024-11-04", None, date(2024, 11, 4)),
    "instant": ("2024-11-04T10:00:00+07:00", None, datetime(2024, 11, 4, 10, tzinfo=HANOI)),
    "UTC": ("2024-11-04 10:00:00Z", None, datetime(2024, 11, 4, 10, tzinfo=UTC)),
    "time without zone": ("2024-11-04 23:59:59", None, date(2024, 11, 4)),
    "as in mail": ("Mon, 04 Nov 2024 10:00:00 +0700", None, datetime(2024, 11, 4, 10, tzinfo=HANOI)),
    "as in mail without zone": ("Mon, 04 Nov 2024 10:00:00 -0000", None, date(2024, 11, 4)),
    "year first": ("2024/11/4", None, date(2024, 11, 4)),
    "unproven": ("4/11/2024", None, None),
    "day first": ("4/11/2024 10:00", True, date(2024, 11, 4)),
    "month first": ("11/04/2024", False, date(2024, 11, 4)),
    "day first, points": ("04.11.2024", True, date(2024, 11, 4)),
    "no such day": ("31/11/2024", True, None),
    "two signs": ("4/11.2024", True, None),
    "a number": ("20241", None, None),
    "words": ("last Monday, at noon", None, None),
    "nothing": ("", None, None),
}


@pytest.mark.parametrize(("told", "order", "wanted"), DATES.values(), ids=DATES)
def test_dates(told, order, wanted):
    found = told_date(told, order)
    assert found == wanted and type(found) is type(wanted)


# what a column holds, and whether it proves that days come first
ORDERS = {
    "days": (["4/11/2024", "13/11/2024"], True), "months": (["11/04/2024", "11/30/2024"], False),
    "nothing proven": (["4/11/2024", "5/11/2024"], None), "contradicting": (["13/11/2024", "11/13/2024"], None),
    "not dates": (["soon", "2024-11-13"], None), "empty": ([], None),
}  # fmt: skip


@pytest.mark.parametrize(("column", "wanted"), ORDERS.values(), ids=ORDERS)
def test_a_column_proves_the_order_of_its_dates(column, wanted):
    assert days_first(column) is wanted
    found = got(table(("text", "date"), *(("One.", told) for told in column)))
    assert [one.published for one in found] == [told_date(told, wanted) for told in column]


# a table, and what its errors are called and say
BAD = {
    "no text": ("id,text\n1,One.\n2,\n3,Two.\n", "a.csv:3", "has no text"),
    "too many cells": ("id,text\n1,One.\n2,Two, three.\n3,Two.\n", "a.csv:3", "has 3 cells, the table 2 columns"),
    "cut off": ('id,text\n1,One.\n2,Two.\n3,"Three', "a.csv:4", "is incomplete"),
    "no such column": ("a,b\n1,2\n", "a.csv", "without a column"),
    "empty": ("", "a.csv", "without a column"),
}


@pytest.mark.parametrize(("text", "origin", "cause"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_named_by_its_row(text, origin, cause):
    found = got(text)
    (error,) = (one for one in found if isinstance(one, UnreadableInput))
    assert error.origin == origin and cause in error.cause
    assert len(found) == (1 if origin == "a.csv" else 3)


def test_a_large_table_is_read_in_utf8_row_by_row(monkeypatch):
    monkeypatch.setattr(csv_table, "LARGEST", 1000)
    raw = b"\xef\xbb\xbf" + table(("id", "text"), *((n, f"Có {n} lều.") for n in range(99))).encode() + b"99,\xff\n"
    *articles, error = read_csv_articles(io.BytesIO(raw), "a.csv")
    assert [one.text for one in articles] == [f"Có {n} lều." for n in range(99)]
    assert error.origin == "a.csv:101" and "UTF-8" in error.cause


def test_a_cell_beyond_the_cap_is_refused_and_the_rest_read(monkeypatch):
    monkeypatch.setattr(csv_table, "LARGEST", 1000)
    for length in (995, 1000, 1500, 2000, 5000):
        first, error, last = got(table(("id", "text"), (1, "One."), (2, "x" * length), (3, "Two.")))
        assert (first.text, last.text) == ("One.", "Two.")
        assert error.text == "x" * 995 if length == 995 else "more than 1,000 characters" in error.cause


# how a text begins, and whether it is a table of articles
TABLES = {
    "id,text\n1,One.\n": True, "\ufeffТекст;Дата\nодин;2024\n": True, '"text","label"\n"One.",1\n': True,
    "text\nOne.\n": False, "name,age\nA,1\n": False, "The text, said the agency, is lost.\n": False,
    '{"text": "One.", "id": 1}\n': False, "": False, "Content\n\nThe agency counted 40 tents, again.": False,
}  # fmt: skip


@pytest.mark.parametrize(("head", "wanted"), TABLES.items())
def test_a_table_of_articles_is_known_by_its_header(head, wanted):
    assert is_article_table(head) is wanted


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@settings(max_examples=50)
@given(st.lists(st.tuples(CELLS, CELLS.filter(str.strip)), min_size=1), st.sampled_from(",;\t|"))
def test_every_text_comes_out_as_it_went_in(rows, sign):
    found = got(table(("title", "text"), *rows, sign=sign))
    assert [(one.title, one.text) for one in found] == rows


@given(st.binary(max_size=300))
def test_nothing_breaks_it(raw):
    for head in (b"", b"text,date\n", b"text,date\nOne.,13/11/2024\n"):
        found = list(read_csv_articles(io.BytesIO(head + raw), "a.csv"))
        assert found or head.startswith(b"text")
        assert all(isinstance(one, Article | UnreadableInput) for one in found)
