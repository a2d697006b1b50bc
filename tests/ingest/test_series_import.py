"""Official series as figures of their source: the record of a file, and the command."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from series_files import LOST, PLAIN, SERIES, STAFF, run

from data.model import Period
from data.store import open_store, rows, verify
from ingest.cli import main
from ingest.series import Series, load, reading

__all__ = ["run"]  # a fixture


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


def test_a_measure_within_another_is_kept_under_it(tmp_path):
    claim = read_of(PLAIN, tmp_path, Series("f.csv", STAFF, "workers")).claims[0]
    assert (claim.measure, claim.measure_text) == ("people", "workers")


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


def claims(tmp_path):
    with open_store(tmp_path / "s.duckdb", read_only=True) as connection:
        return {row["claim_id"]: row for row in rows(connection, "list_claims")}


def test_the_command_keeps_and_grows(run, tmp_path):
    status, out, errors = run(PLAIN, *LOST, "--since", "2022-02-24")
    assert (status, errors) == (0, "")
    assert out.endswith("s.duckdb: 1 new; days: 2, from 2024-11-03 to 2024-11-04\n")
    old = claims(tmp_path)
    status, out, errors = run(PLAIN + "2024-11-05,701650\n", *LOST, "--since", "2022-02-24")
    assert (status, errors) == (0, "")
    assert "1 changed; days: 3" in out
    new = claims(tmp_path)
    assert old.keys() < new.keys() and len(new) == 3
    assert verify(tmp_path / "s.duckdb") == []
    assert "1 there already" in run(PLAIN + "2024-11-05,701650\n", *LOST, "--since", "2022-02-24")[1]


def test_two_columns_of_one_measure_are_two_series(run, tmp_path):
    text = "date,cars,lorries\n2024-11-03,5,\n2024-11-04,,7\n"
    told = [
        run(text, "--source", STAFF, "--measure", "vehicles", "--column", name)[1] for name in ("cars", "lorries")
    ]
    assert all("1 new; days: 1, from" in out and "; rows that leave it open: 1\n" in out for out in told)
    assert sorted(row["value"] for row in claims(tmp_path).values()) == [5, 7]


def test_the_command_names_bad_rows_and_keeps_the_rest(run, tmp_path):
    status, out, errors = run(PLAIN + "2024-11-05,x\nsoon,5\n", *LOST)
    assert status == 1
    assert "days: 2," in out
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
