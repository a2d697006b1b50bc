"""The command line: what is printed where, and the exit status."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest

from ingest.cli import main


@pytest.fixture
def run(capsys, engine, monkeypatch, tmp_path):
    """Runs `onrecord` in an empty folder; returns status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    (tmp_path / "a.txt").write_text("40 tents and 41 beds")
    (tmp_path / "b.jsonl").write_text('{"id": "b", "text": "42 tents"}\n{"id": "c"}\n')

    def command(*arguments):
        status = main(arguments)
        return status, *capsys.readouterr()

    return command


# the arguments, the exit status, the start of standard output, what standard error says
COMMANDS = {
    "extract": (["extract", "a.txt"], 0, '{"claim_id": ', None),
    "extract nothing readable": (["extract", "none.txt"], 1, "", "none.txt: No such file"),
    "extract what can be": (["extract", "b.jsonl", "a.txt"], 1, '{"claim_id": ', 'b.jsonl:2: has no "text"'),
    "extract a table": (["extract", "a.txt", "--format", "table"], 0, "Figure", None),
    "explain nothing readable": (["explain", "none.txt"], 1, "", "none.txt: No such file"),
    "explain an unknown format": (["explain", "a.txt", "--format", "table"], 2, "", "'table' is not one of"),
    "extract without inputs": (["extract"], 2, "", "Missing argument"),
    "extract an unknown format": (["extract", "a.txt", "--format", "xml"], 2, "", "'xml' is not one of"),
    "extract an unknown language": (["extract", "a.txt", "--language", "xx"], 2, "", "'xx' is not known"),
    "extract a wrong date": (["extract", "a.txt", "--published", "4/11"], 2, "", "'4/11' does not match"),
    "ingest": (["ingest", "a.txt"], 0, "onrecord.duckdb: 1 new\n", None),
    "ingest what can be": (["ingest", "b.jsonl"], 1, "onrecord.duckdb: 1 new, 1 unreadable\n", "b.jsonl:2"),
    "ingest elsewhere": (["ingest", "a.txt", "--store", "s.duckdb"], 0, "s.duckdb: 1 new\n", None),
    "ingest into no store": (["ingest", "a.txt", "--store", "a.txt"], 2, "", "a.txt: is not a store"),
    "export without a store": (["export", "o.csv"], 2, "", "onrecord.duckdb: no store yet"),
    "export something else": (["export", "o.xyz"], 2, "", "use one of .csv, .jsonl, .parquet"),
    "languages": (["languages"], 0, "en  English", None),
    "the version": (["--version"], 0, "onrecord 0.", None),
    "no command": ([], 0, "Usage: onrecord", None),
    "help": (["extract", "--help"], 0, "Usage: onrecord extract", None),
    "an unknown command": (["extrakt"], 2, "", "No such command"),
    "an unknown option": (["extract", "a.txt", "--loud"], 2, "", "No such option"),
    "a port that is none": (["dashboard", "--port", "0"], 2, "", "--port"),
}


@pytest.mark.parametrize(("arguments", "status", "out", "error"), COMMANDS.values(), ids=COMMANDS)
def test_command(run, arguments, status, out, error):
    found = run(*arguments)
    assert found[0] == status
    assert found[1].startswith(out)
    if error is None:
        assert found[2] == ""
    else:
        assert found[2].startswith("onrecord: ")
        assert error in found[2]
        assert found[2].count("\n") == 1


def test_extract_prints_the_contract(run):
    _, out, _ = run("extract", "a.txt", "--published", "2024-11-04")
    first, second = map(json.loads, out.splitlines())
    assert list(first)[:6] == ["claim_id", "document_id", "start", "end", "figure", "value"]
    assert (first["figure"], first["value"], first["start"]) == ("40", 40, 0)
    assert first["period"]["start"] == "2024-11-04"
    assert second["figure"] == "41"


def test_extract_from_standard_input(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"43 tents")))
    assert '"figure": "43"' in run("extract", "-")[1]


def test_ingest_then_export_equals_extract(run, tmp_path):
    extracted = run("extract", "a.txt")[1]
    run("ingest", "a.txt")
    assert run("export", "o.jsonl") == (0, "o.jsonl: 2 figures\n", "")
    assert (tmp_path / "o.jsonl").read_text() == extracted


def test_store_from_the_environment(run, monkeypatch, tmp_path):
    monkeypatch.setenv("ONRECORD_STORE", "elsewhere.duckdb")
    assert run("ingest", "a.txt")[1].startswith("elsewhere.duckdb:")
    assert (tmp_path / "elsewhere.duckdb").exists()


def test_stopped(run, engine, monkeypatch):
    def stops(document):
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "extract", stops)
    assert run("ingest", "a.txt") == (130, "", "onrecord: stopped; what was not kept by then was not kept at all\n")


def test_progress_on_a_terminal_only(run, monkeypatch):
    assert run("ingest", "a.txt")[2] == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "Reading" in run("ingest", "a.txt")[2]
