"""Official series: from files of days and values to figures that check and audit compare."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.audit import audit
from data.errors import UnreadableInput
from data.model import Period
from data.store import open_store, rows, verify, write
from ingest.cli import main
from ingest.series import Series, load, reading
from ingest.series.names import UnknownName, resolve
from ingest.series.numbers import NoNumber, decimal_sign, number, written
from tests.audit.making import made

STAFF = "ua-general-staff"
SERIES = Series("losses.csv", STAFF, "personnel", action="lost", party="Russia")
PLAIN = "date,value\n2024-11-03,699090\n2024-11-04,700390\n"
ROWS = {date(2024, 11, 3): "699,090", date(2024, 11, 4): "700,390"}


@pytest.fixture
def loaded(tmp_path):
    """Loads a file of this text: its days with their figures, and what is said of the rows that are wrong."""

    def do(text, column=None, encoding="utf-8", **about):
        path = tmp_path / "losses.csv"
        path.write_bytes(text.encode(encoding))
        found = load(path, Series("losses.csv", STAFF, "personnel", **about), column)
        return {one.day: written(one.value) for one in found.days}, [str(one) for one in found.wrong]

    return do


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
    "no records": ("[1, 2]", "record 1: is no record of day and value"),
    "bytes": ("a\0b", "holds bytes that are no text"),
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


@pytest.mark.parametrize("cell", [True, None, [], "", "1,5", "5%", "1e6", "--5", "1,234,56", Decimal("Infinity")])
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


def read_of(text, tmp_path, series=SERIES):
    path = tmp_path / series.name
    path.write_text(text, "utf-8")
    found = load(path, series)
    return reading(series, found.days, found.raw)


def test_every_figure_stands_where_its_claim_says(tmp_path):
    made_of = read_of(PLAIN, tmp_path)
    document = made_of.document
    assert document.text == (
        "General Staff of the Armed Forces of Ukraine: personnel (Russia, lost), running total\n"
        "2024-11-03: 699,090\n2024-11-04: 700,390"
    )
    assert [document.text[c.start : c.end] for c in made_of.claims] == ["699,090", "700,390"]
    assert [document.text[c.sentence_start : c.sentence_end] for c in made_of.claims] == document.text.split("\n")[
        1:
    ]
    assert {document.text[c.source_start : c.source_end] for c in made_of.claims} == {made_of.claims[0].source_text}
    assert made_of.raw == PLAIN.encode()


def test_the_fields_of_a_claim(tmp_path):
    claim = read_of(PLAIN, tmp_path).claims[0]
    said = (claim.source, claim.source_id, claim.attribution, claim.status, claim.qualifier, claim.confidence)
    assert said == (STAFF, STAFF, "explicit", "asserted", "exact", 1.0)
    assert (claim.measure, claim.action, claim.party, claim.value) == ("personnel", "lost", "Russia", 699090)
    assert (claim.stated_on, claim.period) == (date(2024, 11, 3), Period("since", None, date(2024, 11, 3)))


# what is said of the series, and the period of its first day
PERIODS = [
    ({"since": date(2022, 2, 24)}, Period("since", date(2022, 2, 24), date(2024, 11, 3))),
    ({"event": "ukraine-war"}, Period("since", date(2022, 2, 24), date(2024, 11, 3))),
    ({"event": "ukraine-war", "since": date(2022, 2, 25)}, Period("since", date(2022, 2, 25), date(2024, 11, 3))),
    ({"kind": "day", "event": "ukraine-war"}, Period("day", date(2024, 11, 3), date(2024, 11, 3))),
]


@pytest.mark.parametrize(("about", "period"), PERIODS)
def test_periods(tmp_path, about, period):
    claim = read_of(PLAIN, tmp_path, Series("f.csv", STAFF, "personnel", **about)).claims[0]
    assert claim.period == period
    assert claim.event == ("War in Ukraine" if "event" in about else None)


@given(st.integers(1, 40), st.integers(1, 40))
def test_a_grown_file_keeps_the_claims_of_its_old_days(tmp_path_factory, few, more):
    begin = date(2024, 1, 1)
    lines = [f"{begin + timedelta(days=at)},{1000 + at}" for at in range(few + more)]
    folder = tmp_path_factory.getbasetemp()
    old = read_of("date,value\n" + "\n".join(lines[:few]), folder)
    new = read_of("date,value\n" + "\n".join(reversed(lines)), folder)
    assert new.document.id == old.document.id
    assert new.claims[:few] == old.claims
    assert len({claim.claim_id for claim in new.claims}) == few + more


@pytest.mark.parametrize(
    "other",
    [{"name": "b.csv"}, {"source": "ua-mod"}, {"measure": "tanks"}, {"action": "killed"}, {"party": "Ukraine"},
     {"place": "Kursk"}, {"event": "kursk-operation"}, {"kind": "day"}, {"unit": "USD"}],
)  # fmt: skip
def test_another_series_is_another_document(other):
    about = {"name": "a.csv", "source": STAFF, "measure": "personnel", "action": "lost", "party": "Russia"}
    assert Series(**about | other).document_id != Series(**about).document_id


NAMES = [
    ("sources", STAFF, STAFF), ("sources", "General Staff of the armed forces of Ukraine", STAFF),
    ("sources", "Генштаб ВСУ", STAFF), ("sources", "fr-government", "fr-government"),
    ("measures", "Personnel", "personnel"), ("measures", "armoured vehicles", "armoured_vehicles"),
    ("actions", "killed or wounded", "killed_or_wounded"), ("parties", "russia", "Russia"),
    ("parties", "Росія", "Russia"), ("events", "War in Ukraine", "ukraine-war"), ("places", "kursk", "Kursk"),
    ("units", "usd", "USD"),
]  # fmt: skip


@pytest.mark.parametrize(("section", "given", "ident"), NAMES)
def test_names(section, given, ident):
    assert resolve(section, given) == ident


UNKNOWN = [
    ("sources", "ua-general-stafff", "near: ua-general-staff (General Staff of the Armed Forces of Ukraine)"),
    ("measures", "tanx", "near: tanks"), ("actions", "los", "near: lost"),
    ("sources", "zzqqxx", "the list is data/registry/sources.yaml"), ("sources", "_mod", "none of the sources"),
    ("sources", "", "the list is"), ("sources", "zz-government", "none of the sources"),
]  # fmt: skip


@pytest.mark.parametrize(("section", "given", "said"), UNKNOWN)
def test_unknown_names_are_told_with_those_near(section, given, said):
    with pytest.raises(UnknownName) as error:
        resolve(section, given)
    assert said in str(error.value)


LOST = ("--source", STAFF, "--measure", "personnel", "--action", "lost", "--party", "Russia")


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs `onrecord import-series` on a file of this text; returns status, standard output, standard error."""
    monkeypatch.setenv("ONRECORD_STORE", str(tmp_path / "s.duckdb"))
    monkeypatch.setenv("COLUMNS", "")

    def command(text, *options):
        (tmp_path / "losses.csv").write_text(text, "utf-8")
        capsys.readouterr()
        return main(["import-series", str(tmp_path / "losses.csv"), *options]), *capsys.readouterr()

    return command


def claims(tmp_path):
    with open_store(tmp_path / "s.duckdb", read_only=True) as connection:
        return {row["claim_id"]: row for row in rows(connection, "list_claims")}


def test_the_command_keeps_and_grows(run, tmp_path):
    status, out, errors = run(PLAIN, *LOST, "--since", "2022-02-24")
    assert (status, errors) == (0, "")
    assert out.endswith("s.duckdb: 1 new; 2 days, 2024-11-03 to 2024-11-04\n")
    old = claims(tmp_path)
    status, out, errors = run(PLAIN + "2024-11-05,701650\n", *LOST, "--since", "2022-02-24")
    assert (status, errors) == (0, "")
    assert "1 changed; 3 days" in out
    new = claims(tmp_path)
    assert old.keys() < new.keys() and len(new) == 3
    assert verify(tmp_path / "s.duckdb") == []
    assert "1 there already" in run(PLAIN + "2024-11-05,701650\n", *LOST, "--since", "2022-02-24")[1]


def test_the_command_names_bad_rows_and_keeps_the_rest(run, tmp_path):
    status, out, errors = run(PLAIN + "2024-11-05,x\nsoon,5\n", *LOST)
    assert status == 1
    assert "2 days" in out
    assert errors.splitlines() == [
        'onrecord: losses.csv: row 4: holds "x", no number; write the number alone, as 701000',
        "onrecord: losses.csv: row 5: has no day that can be read in one way; write the day as 2024-11-04",
    ]
    assert len(claims(tmp_path)) == 2


# options that cannot be followed, and what is said of them
WRONG = [
    ((*LOST, "--kind", "day", "--since", "2024-01-01"), "--since goes with totals only"),
    ((*LOST, "--kind", "week"), "week"),
    (("--source", "ua-general-stafff", "--measure", "personnel"), "near: ua-general-staff"),
    ((*LOST, "--column", "tanks"), 'has no column "tanks"; it has value'),
    (LOST[:2], "measure"),
]


@pytest.mark.parametrize(("options", "said"), WRONG)
def test_wrong_use(run, tmp_path, options, said):
    status, out, errors = run(PLAIN, *options)
    assert (status, out) == (2, "")
    assert said in errors
    assert not (tmp_path / "s.duckdb").exists()


def test_a_file_that_is_not_there(run, tmp_path, capsys):
    assert main(["import-series", str(tmp_path / "none.csv"), *LOST]) == 2
    assert "none.csv: cannot be read: no such file or directory; look at its name" in capsys.readouterr().err


def test_check_answers_from_a_series(run, tmp_path, capsys):
    run(PLAIN, *LOST)
    said = "Russia has lost 700,390 soldiers, Ukraine's general staff said"
    assert main(["check", said]) == 0
    assert "General Staff of the Armed Forces of Ukraine said exactly this." in capsys.readouterr().out
    main(["check", said.replace("700,390", "760,000")])
    assert 'said another figure for this: "700,390"' in capsys.readouterr().out


def reported(value, day, hedge="exact"):
    """An article of a newspaper with a total of the source."""
    claim = {
        "value": value, "qualifier": hedge, "measure": "personnel", "action": "lost", "party": "Russia",
        "source": STAFF, "period": "since",
    }  # fmt: skip
    return made({"id": f"a{value}", "outlet": "Gazette", "published": day, "claims": [claim]})


# the total that the newspaper gives on 4 November, and what the audit finds
QUOTED = {
    "as stated": (700_390, None),
    "misquoted": (760_000, "misquote"),
    "two digits swapped": (703_090, "slip_of_scale"),
    "a nought too many": (7_003_900, "slip_of_scale"),
    "yesterday's": (699_090, "stale"),
}


@pytest.mark.parametrize(("value", "type"), QUOTED.values(), ids=QUOTED)
def test_the_audit_finds_what_an_outlet_misquotes(run, tmp_path, value, type):
    run(PLAIN, *LOST)
    with open_store(tmp_path / "s.duckdb") as connection:
        write(connection, [reported(value, date(2024, 11, 4))])
        found = list(audit(connection))
    assert [one.type for one in found] == ([type] if type else [])
    assert all("Gazette" in one.explanation for one in found)


def test_the_audit_knows_the_series_as_the_word_of_the_source(run, tmp_path):
    run(PLAIN, *LOST)
    with open_store(tmp_path / "s.duckdb") as connection:
        write(connection, [reported(760_000, date(2024, 11, 4))])
        (found,) = audit(connection)
    assert "Gazette differs from the source's own text, which is on record." in found.explanation


def test_another_publisher_is_not_the_source(run, tmp_path):
    run(PLAIN, *LOST, "--outlet", "A collector")
    with open_store(tmp_path / "s.duckdb") as connection:
        write(connection, [reported(760_000, date(2024, 11, 4))])
        (found,) = audit(connection)
    assert "the source's own text is not on record" in found.explanation


def test_a_hedge_that_an_outlet_adds_is_none_that_is_lost(run, tmp_path):
    run(PLAIN, *LOST)
    with open_store(tmp_path / "s.duckdb") as connection:
        write(connection, [reported(700_390, date(2024, 11, 4), "about")])
        assert list(audit(connection)) == []


def test_the_audit_finds_a_total_that_falls_in_the_series(run, tmp_path):
    run(PLAIN + "2024-11-05,700380\n", *LOST)
    with open_store(tmp_path / "s.duckdb") as connection:
        (found,) = audit(connection)
    assert (found.type, found.facts["day"]) == ("total_fell", date(2024, 11, 5))


def test_the_audit_adds_up_the_days_of_a_series(run, tmp_path):
    run(PLAIN, *LOST)
    with open_store(tmp_path / "s.duckdb") as connection:
        write(connection, [reported(700_390, date(2024, 11, 4))])
    run("date,value\n2024-11-04,13\n", *LOST, "--kind", "day")
    with open_store(tmp_path / "s.duckdb") as connection:
        assert [one.type for one in audit(connection)] == ["sum_gap"]
