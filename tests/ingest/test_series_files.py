"""Days and values from files of every form."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from series_files import PLAIN, ROWS, SERIES, loaded

from data.errors import UnreadableInput
from ingest.series import load

__all__ = ["loaded"]  # a fixture

# the same two days in other forms
FORMS = {
    "plain": PLAIN,
    "semicolons": "Дата;Втрати\n03.11.2024;699 090\n04.11.2024;700 390\n31.10.2024;698 000\n",
    "tabs": "ngày\tsố\n2024-11-03\t699.090\n2024-11-04\t700.390\n2024-11-02\t1.000.000\n",
    "commas in quotation marks": 'date,total\n2024-11-03,"699,090"\n2024-11-04,"700,390"\n',
    "apostrophes": "date,total\n2024-11-03,699'090\n2024-11-04,700’390\n",
    "decimals of a spreadsheet": "date,total\n2024-11-03,699090.0\n2024-11-04,700390.0\n",
    "no header": "2024-11-03,699090\n2024-11-04,700390\n",
    "the newest first": "date,value\n2024-11-04,700390\n2024-11-03,699090\n",
    "a day twice with one value": PLAIN + '2024-11-03,"699,090"\n',
    "times": "date,value\n2024-11-03T08:00:00,699090\n2024-11-04T08:00:00+02:00,700390\n",
    "another name of the days": "when,how many\n2024-11-03,699090\n2024-11-04,700390\n",
    "called as the measure": "date,day,personnel\n2024-11-03,983,699090\n2024-11-04,984,700390\n",
    "words besides": "date,value,note\n2024-11-03,699090,a\n2024-11-04,700390,b\n",
    "an open cell besides": "date,value,note\n2024-11-02,,a\n2024-11-03,699090,a\n2024-11-04,700390,b\n",
    "days with values": '{"2024-11-03": 699090, "2024-11-04": "700,390"}',
    "days with records": '{"2024-11-03": {"personnel": 699090, "x": 1}, "2024-11-04": {"personnel": 700390}}',
    "records": '[{"date": "2024-11-03", "n": 699090}, {"date": "2024-11-04", "n": 700390.0}]',
    "records, one without it": '[{"date": "2024-11-02", "x": "-"}, {"date": "2024-11-03", "personnel": 699090},'
    ' {"date": "2024-11-04", "personnel": 700390}, {"date": "2024-11-05", "personnel": null, "x": "-"}]',
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_forms(loaded, form):
    days, wrong = loaded(FORMS[form])
    assert {day: days.get(day) for day in ROWS} == ROWS
    assert wrong == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_encodings(loaded, encoding):
    text = "Дата;Втрати особового складу\n2024-11-03;699090\n2024-11-04;700390\n"
    assert loaded(text, encoding=encoding) == (ROWS, [])


# rows beside the good ones, and what is said of them
BAD = {
    "no day": ("soon,5", "row 4: has no day that can be read in one way"),
    "a total at the foot": ("total,5", "row 4: has no day that can be read in one way"),
    "a day or a month": ("4/11/2024,5", "row 4: has no day that can be read in one way"),
    "no such day": ("2024-11-31,5", "row 4: has no day that can be read in one way"),
    "no number": ("2024-11-05,", 'row 4: holds "", no number'),
    "words": ("2024-11-05,n/a", 'row 4: holds "n/a", no number'),
    "a hedge": ("2024-11-05,about 5", 'row 4: holds "about 5", no number'),
    "below zero": ("2024-11-05,-5", "row 4: is below zero (-5)"),
    "a minus sign": ("2024-11-05,−1 200", "row 4: is below zero (-1 200)"),
    "two readings": ("2024-11-05,701.000", "row 4: holds 701.000, which may be 701000 as well"),
    "groups of two": ("2024-11-05,7 01 000", 'row 4: holds "7 01 000", no number'),
    "too long": ("2024-11-05," + "9" * 30, "row 4: holds a number of more than 15 digits"),
    "not a number": ("2024-11-05,NaN", 'row 4: holds "NaN", no number'),
    "too many cells": ("2024-11-05,1,234", "row 4: has 3 cells, the table 2 columns"),
    "another value": ("2024-11-05,5\n2024-11-05,6", "has several values for 2024-11-05: 5 (row 4), 6 (row 5)"),
}  # fmt: skip


@pytest.mark.parametrize(("row", "said"), BAD.values(), ids=BAD)
def test_a_bad_row_is_named_and_the_rest_kept(loaded, row, said):
    days, (wrong,) = loaded(PLAIN + row + "\n")
    assert days == ROWS
    assert wrong.startswith(f"losses.csv: {said}; ")


def test_a_day_before_the_start_is_named(loaded):
    days, (wrong,) = loaded(PLAIN, since=date(2024, 11, 4))
    assert list(days) == [date(2024, 11, 4)]
    assert "row 2: is of 2024-11-03, before the count began (2024-11-04)" in wrong


# files of which nothing can be read, and what is said of them
REFUSED = {
    "nothing": ("", "is no table of days and values"),
    "prose": ("The agency counted tents.", "is no table of days and values"),
    "no days": ("a,b\n1,2\n", "has no column of days"),
    "no numbers": ("date,b\n2024-11-03,x\n", "has no column of numbers"),
    "several columns": ("date,a,b\n2024-11-03,1,2\n", "has several columns of numbers (a, b); name the one that"),
    "a column twice": ("date,a,a\n2024-11-03,1,2\n", 'has two columns called "a"'),
    "no good row": ("date,personnel\n2024-11-03,x\n", 'has no day with a value in its column personnel'),
    "damaged JSON": ('[{"date": ', "is damaged JSON"),
    "deep JSON": ("[" * 100_000, "is damaged JSON"),
    "long numbers in JSON": ('{"2024-11-03": ' + "9" * 5000 + "}", "is damaged JSON"),
    "exponents in JSON": ('{"2024-11-03": 1e99999999999999999999}', "JSON"),
    "an empty list": ("[]", "has no column of days"),
    "no records": ("[1, 2]", "record 1: is no record of day and value"),
    "bytes": ("a\0\1b\2\0\0c", "holds bytes that are no text"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_series_is_refused(loaded, text, said):
    with pytest.raises(UnreadableInput) as error:
        loaded(text)
    assert said in str(error.value)


@pytest.mark.parametrize("column", ["tanks", "TANKS", " tanks_"])
def test_a_column_by_its_name(loaded, column):
    text = "date,personnel,tanks\n2024-11-03,699090,9000\n"
    assert loaded(text, column) == ({date(2024, 11, 3): "9,000"}, [])


def test_a_column_that_is_not_there(loaded):
    with pytest.raises(UnreadableInput, match='has no column "tank"; it has tanks'):
        loaded("date,personnel,tanks\n2024-11-03,699090,9000\n", "tank")


CELLS = st.sampled_from(["date", "value", "2024-11-03", "3/11/2024", "5", "1,5", "1.234", "-", "", '"', "[", "{"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | CELLS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(CELLS | st.text(max_size=3), inner, max_size=4),
)
TABLES = st.lists(st.lists(CELLS | st.text(max_size=3), max_size=4).map(",".join), max_size=6).map("\n".join)


@given(
    st.binary(max_size=99)
    | (st.text() | TABLES | JSON.map(json.dumps)).map(lambda text: text.encode(errors="replace"))
)
def test_whatever_a_file_holds_is_read_or_refused(tmp_path_factory, raw):
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(raw)
    try:
        found = load(path, SERIES)
    except UnreadableInput as error:
        assert error.remedy
    else:
        assert found.days and all(one.value >= 0 for one in found.days)
        assert [one.day for one in found.days] == sorted({one.day for one in found.days})


@given(st.dictionaries(st.dates(date(1900, 1, 1)), st.integers(0, 10**12), min_size=1, max_size=20), st.randoms())
def test_csv_and_json_say_the_same_whatever_their_order(tmp_path_factory, days, random):
    folder, order = tmp_path_factory.getbasetemp(), list(days.items())
    random.shuffle(order)
    table = io.StringIO()
    csv.writer(table).writerows([("date", "value"), *order])
    forms = (table.getvalue(), json.dumps({str(day): value for day, value in order}))
    for form in forms:
        (folder / "f").write_text(form, "utf-8")
        found = load(folder / "f", SERIES)
        assert [(one.day, int(one.value)) for one in found.days] == sorted(days.items())
