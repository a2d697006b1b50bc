"""What is exported is what is on record."""

from __future__ import annotations

import csv
import json
from datetime import date

import pyarrow.parquet as pq
import pytest

from data.errors import ExportError, StoreError
from data.store import claims, open_store, rows
from ingest.export.shape import record
from ingest.export.to_file import WRITERS, export
from ingest.pipeline import Particulars
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.readers import expand

TEXT = 'Cơ quan đếm 40 chiếc lều, "41", 42;\n và 43 chiếc khác.'


@pytest.fixture
def store(tmp_path, engine):
    path = tmp_path / "s.duckdb"
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    given = Particulars(published=date(2024, 11, 4), outlet="The Example", language="vi")
    keep(expand([str(tmp_path / "a.txt")]), given, path, Listener(refuse=pytest.fail))
    return path


def kept(store):
    with open_store(store, read_only=True) as connection:
        return list(claims(connection)), list(rows(connection, "list_claims"))


def test_jsonl(tmp_path, store):
    assert export(tmp_path / "o.jsonl", store) == 4
    lines = (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [record(claim) for claim in kept(store)[0]]
    first = json.loads(lines[0])
    assert first["period"] == {"kind": "day", "start": "2024-11-04", "end": None, "text": None}
    assert first["via"] == ["Reuters"]
    assert '"value": 40,' in lines[0]
    assert "chiếc lều" in lines[0]


def test_csv(tmp_path, store):
    assert export(tmp_path / "o.CSV", store) == 4
    with (tmp_path / "o.CSV").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [list(row) for row in found] == [list(row) for row in kept(store)[1]]
    assert [row["sentence"] for row in found] == [TEXT] * 4
    wanted = {"value": "40", "value_max": "", "delta": "false", "via": "Reuters", "for_date": "2024-11-04"}
    assert wanted.items() <= found[0].items()


def test_parquet(tmp_path, store):
    assert export(tmp_path / "o.parquet", store) == 4
    assert pq.read_table(tmp_path / "o.parquet").to_pylist() == kept(store)[1]


@pytest.mark.parametrize("ending", WRITERS)
def test_empty_store(tmp_path, ending):
    with open_store(tmp_path / "s.duckdb"):
        pass
    assert export(tmp_path / f"o{ending}", tmp_path / "s.duckdb") == 0
    assert (tmp_path / f"o{ending}").exists()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("o.xls", r"use one of \.csv, \.jsonl, \.parquet, \.xlsx"),
        ("o", "use one of"),
        ("none/o.csv", "in a folder that exists"),
        ("folder.csv", "is a folder"),
    ],
)
def test_cannot_be_written(tmp_path, store, name, message):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(ExportError, match=message):
        export(tmp_path / name, store)


def test_a_failed_export_leaves_the_one_before(tmp_path, store, monkeypatch):
    def fails(connection, path):
        path.write_text("half")
        raise OSError(28, "No space left on device")

    target = tmp_path / "o.csv"
    target.write_text("before")
    monkeypatch.setitem(WRITERS, ".csv", fails)
    with pytest.raises(ExportError, match="No space left"):
        export(target, store)
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.glob(".onrecord-*")] == []


def test_no_store(tmp_path):
    with pytest.raises(StoreError, match="no store yet"):
        export(tmp_path / "o.csv", tmp_path / "none.duckdb")
    assert not (tmp_path / "o.csv").exists()
