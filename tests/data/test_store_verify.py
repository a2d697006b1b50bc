"""Whatever is changed in a store behind its back is found."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from datetime import UTC, date, datetime

import duckdb
import pytest
from store_examples import claim, document, reading

from data.errors import StoreError
from data.store import open_store, verify, write
from ingest.cli import main

MANY = 300


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "s.duckdb"
    told = {"published": date(2024, 11, 4), "published_at": datetime(2024, 11, 4, 9, tzinfo=UTC), "pages": (0, 9)}
    owners = [
        document(str(number), f"Number {number}: 1,200 tents. {'word ' * 200}", **told) for number in range(MANY)
    ]
    with open_store(path) as connection:
        write(connection, [reading(owner, claim(owner)) for owner in owners])
    return path


# a change of one thing, and what is told of it
CHANGES = {
    "a byte of an input": (
        "UPDATE raw SET bytes = bytes || '.'::BLOB WHERE sha256 = (SELECT min(sha256) FROM raw)",
        "bytes",
    ),
    "a letter of a text": (
        "UPDATE document_versions SET text = replace(text, 'Number 7:', 'Number 8:') WHERE document_id = '7'",
        "text of document 7",
    ),
    "a date": (
        "UPDATE document_versions SET published = DATE '2024-11-05' WHERE document_id = '7'",
        "text of document 7",
    ),
    "an instant": (
        "UPDATE document_versions SET published_at = TIMESTAMP '2024-11-04 10:00' WHERE document_id = '7'",
        "text of document 7",
    ),
    "the place of a figure": ('UPDATE claims SET "start" = "start" + 1 WHERE document_id = \'7\'', "claim"),
    "the words of a figure": ("UPDATE claims SET figure = '1,201' WHERE document_id = '7'", "claim"),
    "a lost text": ("DELETE FROM document_versions WHERE document_id = '7'", "reading"),
    "a lost reading": ("DELETE FROM readings WHERE document_id = '7'", "readings of ingest"),
    "a doubled reading": (
        "INSERT INTO readings SELECT * REPLACE ('x' AS reading_id) FROM readings WHERE document_id = '7'",
        "present readings of document 7",
    ),
    "a doubled input": ("INSERT INTO raw FROM raw LIMIT 1", "inputs with the hash"),
}


def test_sound(store, capsys):
    assert verify(store) == []
    assert main(["verify", "--store", str(store)]) == 0
    assert "sound; 300 inputs, 300 texts and 300 figures" in capsys.readouterr().out


@pytest.mark.parametrize(("change", "told"), CHANGES.values(), ids=CHANGES)
def test_changed(store, capsys, change, told):
    with open_store(store) as connection:
        connection.execute(change)
    faults = verify(store)
    assert any(fault.what.startswith(told) for fault in faults)
    assert main(["verify", "--store", str(store)]) == 1
    assert told in capsys.readouterr().out


def dump(store):
    """All that is in the tables, as text; by a connection of its own kind, which checks nothing."""
    with closing(duckdb.connect(str(store), read_only=True)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT table_name FROM information_schema.tables").fetchall()
        ]
        return [connection.execute(f'SELECT * FROM "{name}" ORDER BY ALL').fetchall() for name in sorted(tables)]


def test_a_byte_changed_in_the_file_is_found_or_was_of_no_use(store, tmp_path):
    whole, chance = dump(store), random.Random(4)
    found = 0
    for number in range(50):
        damaged = tmp_path / f"{number}.duckdb"
        shutil.copy(store, damaged)
        with damaged.open("r+b") as file:
            at = chance.randrange(damaged.stat().st_size)
            file.seek(at)
            byte = file.read(1)
            file.seek(at)
            file.write(bytes([byte[0] ^ chance.randrange(1, 256)]))
        if is_named(damaged):
            found += 1
        else:
            assert dump(damaged) == whole
        damaged.unlink()
    assert found > 10


def is_named(store):
    try:
        return verify(store) != []
    except StoreError as error:
        assert str(error).startswith(str(store)) and "\n" not in str(error)
        return True
