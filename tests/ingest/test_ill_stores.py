"""A full disk, a store that may not be written, a file that is none: one clear line, and nothing is lost."""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
from pathlib import Path
from string import ascii_letters

import duckdb
import pytest

from data.errors import StoreError
from data.store import claims, open_store, verify

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-c", "import sys; from ingest.cli import main; sys.exit(main())"]
# Permissions do not bind root; without this capability they do.
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
MANY = 100


def onrecord(*arguments, before=(), **given):
    """The command in a process of its own: exit status and what it said of errors."""
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "HOME": "/nonexistent"}
    done = subprocess.run(
        [*before, *COMMAND, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        **given,
    )
    return done.returncode, done.stderr.splitlines()


def article(number):
    """A line of JSON with one figure, and 20 KB that cannot be packed."""
    noise = "".join(random.Random(number).choices(ascii_letters, k=20_000))
    return json.dumps({"id": str(number), "text": f"The ministry said {number} tents. {noise}"})


@pytest.fixture
def given(tmp_path):
    """A store with one article, and a file of many more."""
    tmp_path.chmod(0o777)
    (tmp_path / "first.txt").write_text("The ministry said on Monday that 40 tents were lost near the river.")
    (tmp_path / "many.jsonl").write_text("\n".join(map(article, range(MANY))))
    store = tmp_path / "s.duckdb"
    assert onrecord("ingest", tmp_path / "first.txt", "--store", store)[0] == 0
    return tmp_path / "many.jsonl", store


def figures(store):
    with open_store(store, read_only=True) as connection:
        return [claim.figure for claim in claims(connection)]


def full_disk():
    """No file may grow beyond 2 MB: what a full disk does, for this process alone."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))


def test_disk_full(given):
    articles, store = given
    status, said = onrecord("ingest", articles, "--store", store, preexec_fn=full_disk)
    assert status == 2
    assert len(said) == 1 and str(store) in said[0]
    assert verify(store) == []
    assert figures(store) == ["40"]
    assert onrecord("ingest", articles, "--store", store) == (0, [])
    assert len(figures(store)) == MANY + 1


def test_read_only(given):
    articles, store = given
    store.chmod(0o444)
    status, said = onrecord("ingest", articles, "--store", store, before=UNPRIVILEGED)
    assert status == 2
    assert said == [f"onrecord: {store}: may not be written; change its permissions or name another store"]
    assert figures(store) == ["40"]
    assert onrecord("check", "40 tents", "--store", store, before=UNPRIVILEGED)[0] == 0


def newer(path):
    with open_store(path) as connection:
        connection.execute("INSERT INTO schema_history VALUES (9999, '9999_later', now()::TIMESTAMP)")


def foreign(path):
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE invoices (number INTEGER)")


def cut(path):
    """A store of which half is gone."""
    newer(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


# how a file comes to be no store of ours, and what is told of it
ILL = {
    "of a newer version": (newer, "newer OnRecord"),
    "of another program": (foreign, "no store of OnRecord"),
    "a text": (lambda path: path.write_text("no database at all " * 400), "not a DuckDB file"),
    "cut in half": (cut, "s.duckdb"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
}


@pytest.mark.parametrize("command", ["ingest", "check", "audit", "export", "verify", "backup"])
@pytest.mark.parametrize(("harm", "told"), ILL.values(), ids=ILL)
def test_no_store_of_ours(tmp_path, capsys, command, harm, told):
    from ingest.cli import main

    store = tmp_path / "s.duckdb"
    harm(store)
    before = store.read_bytes() if store.is_file() else b""
    (tmp_path / "a.txt").write_text("The ministry said 40 tents were lost.")
    subject = {"ingest": "a.txt", "check": "40 tents", "export": "out.csv", "backup": "saved"}.get(command)
    words = [str(tmp_path / subject) if (subject and "." in subject) or command == "backup" else subject or ""]
    status = main([command, *filter(None, words), "--store", str(store)])
    said = capsys.readouterr().err.splitlines()
    assert status == 2 or (status == 1 and command == "verify")
    assert status == 1 or (len(said) == 1 and told in said[0])
    assert (store.read_bytes() if store.is_file() else b"") == before


def test_an_empty_file_is_a_new_store(tmp_path):
    """What a process leaves that is killed while it makes a store; nothing is there that could be lost."""
    store = tmp_path / "s.duckdb"
    store.touch()
    with pytest.raises(StoreError, match="is not a store"), open_store(store, read_only=True, wait=0.1):
        pass
    with open_store(store, wait=0.1) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (0,)
