"""`onrecord audit`: what it prints, as what, and the exit status."""

from __future__ import annotations

import json

import pytest

from data.audit import types
from data.store import open_store, write
from ingest.cli import main
from ingest.cli.samples import fill
from tests.audit.making import made

HOSTILE = "[bold]x[/bold] \x1b[31m ' OR 1=1 -- \u202e <script>"


def _day(number, value, **more):
    total = {"source": "ua-general-staff", "value": value, "measure": "tanks", "action": "lost", "party": "Russia"}
    named = {"id": f"day-{number}", "outlet": "Ukrinform", "published": f"2026-03-0{number}"}
    return made(named | more | {"claims": [total | {"period": "since"}]})


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path) as connection:
        write(connection, [_day(3, 900, url="https://example.org/a"), _day(4, 880, title=HOSTILE)])
    return path


def test_the_table_tells_type_thing_source_figures_days_and_links(store, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "160")
    assert main(["audit", "--store", str(store)]) == 0
    shown = capsys.readouterr().out
    for words in (
        "total fell",
        "tanks (Russia)",
        "General Staff",
        "2026-03-03",
        "900",
        "880",
        "https://example.org/a",
    ):
        assert words in shown
    assert shown.rstrip().endswith("total fell: 1")


def test_lines_are_those_of_the_contract(store, capsys):
    assert main(["audit", "--store", str(store), "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert list(found) == ["type", "claims", "documents", "measure", "party", "sources", "explanation"]
    assert found["documents"] == ["day-3", "day-4"]
    assert found["claims"] == ["day-3-0", "day-4-0"]
    assert (found["type"], found["measure"], found["party"]) == ("total_fell", "tanks", "Russia")
    assert found["sources"] == ["ua-general-staff"]


def test_only_the_types_that_are_asked_for(store, capsys):
    assert main(["audit", "--store", str(store), "--type", "stale", "--type", "misquote"]) == 0
    assert capsys.readouterr().out == "Nothing on record that does not fit.\n"


def test_foreign_text_reaches_no_terminal(tmp_path, capsys):
    path = tmp_path / "s.duckdb"
    with open_store(path) as connection:
        write(connection, [_day(3, 900, outlet=HOSTILE), _day(4, 880, outlet=HOSTILE)])
    assert main(["audit", "--store", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "[bold]x[/bold]" in shown
    assert not set("\x1b\u202e") & set(shown)


@pytest.mark.parametrize("kind", types())
def test_the_samples_can_be_audited(kind, tmp_path_factory, capsys):
    path = tmp_path_factory.getbasetemp() / "audited-samples.duckdb"
    if not path.exists():
        fill(path)
    assert main(["audit", "--store", str(path), "--type", kind, "--format", "jsonl"]) == 0
    for line in capsys.readouterr().out.splitlines():
        found = json.loads(line)
        assert found["type"] == kind
        assert found["claims"] and found["documents"]
        assert "{" not in found["explanation"] and "None" not in found["explanation"]


WRONG = [
    (["--type", "nothing"], "no type of finding; there are total_fell"),
    (["--store", "missing.duckdb"], "onrecord ingest INPUT"),
    (["--store", "empty.duckdb"], "nothing is on record yet"),
]


@pytest.mark.parametrize(("given", "told"), WRONG)
def test_wrong_use_is_told_in_one_line(given, told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with open_store("empty.duckdb"):
        pass
    assert main(["audit", *given]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
