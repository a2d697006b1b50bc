"""The demo: the samples in a store of their own, which never takes the place of another."""

from __future__ import annotations

import json

import pytest

from ingest.cli import main
from ingest.cli.samples import SAMPLES, fill


@pytest.fixture
def samples(tmp_path, engine):
    folder = tmp_path / "data" / "samples"
    folder.mkdir(parents=True)
    (folder / "en.jsonl").write_text(json.dumps({"id": "s", "text": "40 tents", "language": "en"}))
    return folder


def test_recreated_each_time(tmp_path, samples):
    tallies = [str(fill(tmp_path / "demo.duckdb", samples)) for _ in range(2)]
    assert tallies == ["1 new", "1 new"]


def test_own_articles_are_left_alone(tmp_path, samples, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.txt").write_text("41 beds")
    main(["ingest", "own.txt", "--store", "demo.duckdb"])
    before = (tmp_path / "demo.duckdb").read_bytes()
    assert main(["demo", "--headless", "--store", "demo.duckdb"]) == 2
    assert "holds 1 articles of your own" in capsys.readouterr().err
    assert (tmp_path / "demo.duckdb").read_bytes() == before


@pytest.mark.skipif(not any(SAMPLES.glob("*.jsonl")), reason="no samples yet")
def test_headless_fills_and_sums_up(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["demo", "--headless"]) == 0
    out = capsys.readouterr().out
    assert "Source" in out
    assert "each checked at its place" in out
    assert (tmp_path / "onrecord-demo.duckdb").exists()
