"""SQL in names, search boxes and names of files has no effect; nothing outside the store can be reached."""

from __future__ import annotations

import json
import re
from pathlib import Path

import duckdb
import pytest

import dashboard
import data
import ingest
from dashboard.queries.ask import Ask
from dashboard.queries.figures import Filters, find
from dashboard.record import record
from data.reviewing import decide, history
from data.store import claims, open_store, sql, verify
from ingest.cli import main

INJECTIONS = [  # thirty and two
    "'; DROP TABLE claims; --", "'); DELETE FROM raw; --", '"; DROP TABLE readings; --', "' OR '1'='1",
    "' OR 1=1 --",
    "1; ATTACH 'x.duckdb'", "'; COPY claims TO 'out.csv'; --", "'; INSTALL httpfs; LOAD httpfs; --",
    "' UNION SELECT * FROM raw --", "$1", "$document", "?", "%s", "{}", "\\'; DROP TABLE claims; --",
    "''", "'",
    '"', "`", "/* */", "--", ";", "read_csv('/etc/passwd')", "'; SET enable_external_access = true; --", "%", "_",
    "[a-z]", "(?i).*", "NULL", "'; EXPORT DATABASE 'out'; --", "x' || pg_sleep(9) || '",
    "\ufe68\u2019; DROP TABLE claims",
]  # fmt: skip


def name_of(words):
    return re.sub("[/\0]", "_", words)


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    """A folder with a store of articles whose id, outlet, title and address are such words, from files named so."""
    folder = tmp_path_factory.mktemp("named")
    (folder / "in").mkdir()
    for words in INJECTIONS:
        row = {"id": words, "outlet": words, "title": words, "url": words, "language": "en"}
        text = f"The ministry said 40 tents were lost. {words}"
        Path(folder, "in", f"{name_of(words)}.jsonl").write_text(json.dumps(row | {"text": text}))
    assert main(["ingest", str(folder / "in"), "--store", str(folder / "s.duckdb")]) == 0
    return folder


@pytest.mark.parametrize("words", INJECTIONS)
def test_as_names_of_all_kinds(named, words, capsys, monkeypatch):
    """Of a document, its outlet and title, of its file, of a reviewer and a reason; asked for and exported."""
    monkeypatch.chdir(named)
    before = {path.name for path in named.iterdir()}
    with open_store("s.duckdb") as connection:
        found = next(one for one in claims(connection) if one.document_id == words and one.figure == "40")
        decide(connection, found.claim_id, "confirmed", reviewer=words, reason=words)
        assert [(one.reviewer, one.reason) for one in history(connection, found.claim_id)] == [(words, words)]
    assert main(["check", f"40 tents {words}", "--language", "en", "--store", "s.duckdb"]) in (0, 3)
    assert main(["export", f"./{name_of(words)}.csv", "--store", "s.duckdb"]) == 0
    assert verify(Path("s.duckdb")) == []
    assert {path.name for path in named.iterdir()} - before == {f"{name_of(words)}.csv"}
    capsys.readouterr()


def test_all_of_them_are_kept(named):
    with open_store(named / "s.duckdb", read_only=True) as connection:
        kept = connection.execute("SELECT document_id, outlet, title, url FROM documents").fetchall()
    assert sorted(kept) == sorted((words,) * 4 for words in INJECTIONS)


@pytest.mark.parametrize("words", INJECTIONS)
def test_in_a_search_box(filled, words):
    known = record(filled)
    before = known.ask("counts", {}).to_dict()
    find(Ask(known), Filters(search=words), 1)
    assert known.ask("counts", {}).to_dict() == before


def test_every_connection_is_closed_to_the_outside(filled, tmp_path):
    (tmp_path / "other.csv").write_text("a\n1\n")
    copy = record(filled).cursor()
    with open_store(filled) as writing:
        for connection in (writing, copy):
            for statement in (
                f"SELECT * FROM read_csv('{tmp_path / 'other.csv'}')",
                f"ATTACH '{tmp_path / 'new.duckdb'}'",
                f"COPY (SELECT 1) TO '{tmp_path / 'out.csv'}'",
                "SET enable_external_access = true",
                "SET autoinstall_known_extensions = true",
                "INSTALL httpfs",
                "LOAD httpfs",
            ):
                with pytest.raises(duckdb.Error):
                    connection.execute(statement)
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".csv", ".duckdb")] == ["other.csv"]


def test_there_is_no_other_way_to_a_connection():
    """Wherever the program connects to DuckDB it does so with the settings of the store."""
    for package in (data, ingest, dashboard):
        for path in Path(package.__file__).parent.rglob("*.py"):
            text = path.read_text("utf-8")
            assert "duckdb.connect(" not in text or "SETTINGS" in text, path


def test_no_query_is_made_of_words():
    """No statement but those that name a table of ours is put together: all else is a parameter."""
    made = [
        f"{path.name}: {line.strip()}"
        for package in (data, ingest, dashboard)
        for path in Path(package.__file__).parent.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"execute\(\s*f[\"']|\.sql\(\s*f[\"']", line)
    ]
    assert all("table.name" in line or "_KEPT" in line or "{name} = {value}" in line for line in made), made
    assert sql.query("count_all")
