"""Files that are no store, busy stores, stores of other versions."""

from __future__ import annotations

import subprocess
import sys

import duckdb
import pytest

from data.errors import StoreBusy, StoreError
from data.store import default_store, open_store
from data.store.connect import SETTINGS

HOLD = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


def make_text(path):
    path.write_text("no database at all " * 400)


def make_foreign(path):
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE invoices (number INTEGER)")


def make_newer(path):
    with open_store(path) as connection:
        connection.execute("INSERT INTO schema_history VALUES (9999, '9999_later', now()::TIMESTAMP)")


NO_STORE = {
    "a text file": (make_text, "not a DuckDB file"),
    "another DuckDB file": (make_foreign, "no store of OnRecord"),
    "a newer schema": (make_newer, "newer OnRecord"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
    "a missing folder": (lambda path: None, "does not exist|no store yet"),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("make", "message"), NO_STORE.values(), ids=NO_STORE)
def test_no_store(tmp_path, make, message, read_only):
    path = tmp_path / ("none/s.duckdb" if "exist" in message else "s.duckdb")
    make(path)
    with pytest.raises(StoreError, match=message) as caught, open_store(path, read_only=read_only):
        pass
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_busy_names_the_holder(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path):
        pass
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline()
        with pytest.raises(StoreBusy, match=f"process {holder.pid}"), open_store(path, wait=0.2):
            pass
        holder.communicate(b"")


def test_busy_is_waited_for(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path):
        pass
    brief = HOLD.replace("sys.stdin.read()", "import time; time.sleep(0.5)")
    with subprocess.Popen([sys.executable, "-c", brief, str(path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline()
        with open_store(path, read_only=True) as connection:
            assert connection.execute("SELECT count(*) FROM documents").fetchone() == (0,)


def test_busy_in_this_process(tmp_path):
    path = tmp_path / "s.duckdb"
    with (
        open_store(path),
        pytest.raises(StoreBusy, match="same program"),
        open_store(path, read_only=True, wait=0.1),
    ):
        pass


def test_older_views_are_renewed_even_for_reading(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path) as connection:
        connection.execute("DROP VIEW current_claims")
        connection.execute("UPDATE schema_history SET name = 'older' WHERE number = 0")
    with open_store(path, read_only=True) as connection:
        assert connection.execute("SELECT * FROM current_claims").fetchall() == []


def test_reading_only_cannot_write(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path):
        pass
    with open_store(path, read_only=True) as connection, pytest.raises(duckdb.InvalidInputException):
        connection.execute("CREATE TABLE t (a INTEGER)")


@pytest.mark.parametrize("read_only", [False, True])
def test_nothing_outside_is_reached(tmp_path, read_only):
    path, other = tmp_path / "s.duckdb", tmp_path / "other.csv"
    other.write_text("a\n1\n")
    with open_store(path):
        pass
    with open_store(path, read_only=read_only) as connection:
        for statement in (f"SELECT * FROM read_csv('{other}')", "SET enable_external_access = true"):
            with pytest.raises(duckdb.Error):
                connection.execute(statement)
        for name in SETTINGS.keys() - {"lock_configuration", "python_enable_replacements"}:
            row = connection.execute("SELECT current_setting(?)", [name]).fetchone()
            assert row == (False,)


def test_default_store(monkeypatch):
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    assert str(default_store()) == "onrecord.duckdb"
    monkeypatch.setenv("ONRECORD_STORE", "elsewhere.duckdb")
    assert str(default_store()) == "elsewhere.duckdb"
