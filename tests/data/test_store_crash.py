"""An ingest that does not come to its end leaves nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from store_examples import document, reading

from data.errors import StoreError
from data.store import open_store, verify, write

PATH = os.pathsep.join(str(Path(__file__).resolve().parents[up]) for up in (0, 2))
# Killed with no chance to tidy up, when one whole batch has been written and the next is under way.
KILLED = """
import os, signal, sys
from data.store import open_store, write
from store_examples import document, reading
def readings():
    for number in range(700):
        if number == 650:
            os.kill(os.getpid(), signal.SIGKILL)
        yield reading(document(f"new-{number}"))
with open_store(sys.argv[1]) as connection:
    write(connection, readings())
"""


def contents(store):
    with open_store(store, read_only=True) as connection:
        return [
            connection.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall()
            for table in ("raw", "document_versions", "readings", "claims", "ingests")
        ]


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path) as connection:
        write(connection, [reading()])
    return path


def test_killed_in_the_middle(store):
    before = contents(store)
    environment = os.environ | {"PYTHONPATH": PATH}
    done = subprocess.run([sys.executable, "-c", KILLED, str(store)], env=environment, check=False)
    assert done.returncode == -9
    assert contents(store) == before
    assert verify(store) == []


@pytest.mark.parametrize("failure", [KeyboardInterrupt, RuntimeError])
def test_failed_in_the_middle(store, failure):
    def readings():
        for number in range(600):
            yield reading(document(f"new-{number}"), extractor="two")
        raise failure

    before = contents(store)
    with open_store(store) as connection, pytest.raises(failure):
        write(connection, readings())
    assert contents(store) == before


def test_refused_by_the_database(store):
    before = contents(store)
    with open_store(store) as connection:
        connection.execute("BEGIN")
        with pytest.raises(StoreError, match="nothing was kept"):
            write(connection, [reading(document("b"))])
    assert contents(store) == before
