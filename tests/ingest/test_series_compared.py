"""Official series beside what outlets report: check and audit."""

from __future__ import annotations

from datetime import date

import pytest
from series_files import LOST, PLAIN, STAFF, run

from data.audit import audit
from data.store import open_store, write
from ingest.cli import main
from tests.audit.making import made

__all__ = ["run"]  # a fixture


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
