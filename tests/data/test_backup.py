"""A backup is the whole store: what comes back is what was saved."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import claim, document, reading
from test_store_roundtrip import CLAIMS

from data.backup import backup, restore
from data.backup.manifest import NAME
from data.errors import StoreError
from data.model import Reading
from data.reviewing import decide
from data.store import claims, open_store, verify, write
from data.store.quarantine import Broken
from ingest.cli import main


def filled(path):
    """A store with something in every table."""
    told = {"published": date(2024, 11, 4), "published_at": datetime(2024, 11, 4, 9, tzinfo=UTC), "via": ("A",)}
    owner = document("b", pages=(0, 5), flags=("edited",), **told)
    with open_store(path) as connection:
        write(
            connection, [reading(), reading(owner, claim(owner))], broken=[Broken("x.pdf", b"\xff\0", "hangs", "1")]
        )
        write(connection, [reading(extractor="two")])
        decide_one(connection)
        connection.execute("INSERT INTO feeds VALUES ('u', NULL, 'm', now()::TIMESTAMP)")
        connection.execute("INSERT INTO feed_entries VALUES ('u', 'e', 1, true, now()::TIMESTAMP)")
        connection.execute(
            "INSERT INTO verdicts VALUES ('v', 'f', 't', ['a', 'b'], 'explained', 'me', '', now()::TIMESTAMP, NULL)"
        )
    return path


def decide_one(connection):
    (found, *_) = claims(connection)
    decide(
        connection,
        found.claim_id,
        verdict="corrected",
        changes={"value": "1300"},
        reviewer="me",
        reason="r",
    )


def tables(store):
    """Every table with its types and rows."""
    with open_store(store, read_only=True) as connection:
        names = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
        )
        return {
            name: (connection.table(name).dtypes, connection.table(name).order("ALL").fetchall())
            for (name,) in sorted(names.fetchall())
            if name != "schema_history"
        }


def test_round_trip(tmp_path):
    store = filled(tmp_path / "s.duckdb")
    backup(store, tmp_path / "saved")
    restore(tmp_path / "saved", tmp_path / "new.duckdb")
    before = tables(store)
    assert all(rows for _, rows in before.values()), [name for name, (_, rows) in before.items() if not rows]
    assert tables(tmp_path / "new.duckdb") == before
    assert verify(tmp_path / "new.duckdb") == []
    with open_store(store) as old, open_store(tmp_path / "new.duckdb") as new:
        assert list(claims(new)) == list(claims(old))


@settings(max_examples=10, deadline=None)
@given(st.lists(CLAIMS, max_size=4))
def test_whatever_claims_say_comes_back(found):
    with TemporaryDirectory() as name:
        folder, store = Path(name), Path(name, "s.duckdb")
        with open_store(store) as connection:
            write(connection, [Reading(document("a"), tuple(found), "one", b"")])
        backup(store, folder / "saved")
        restore(folder / "saved", folder / "new.duckdb")
        assert tables(folder / "new.duckdb") == tables(store)


def test_the_commands(tmp_path, capsys):
    store = filled(tmp_path / "s.duckdb")
    assert main(["backup", str(tmp_path / "saved"), "--store", str(store)]) == 0
    assert main(["backup", str(tmp_path / "saved"), "--store", str(store)]) == 0, "a backup may be made anew"
    assert main(["restore", str(tmp_path / "saved"), "--store", str(tmp_path / "new.duckdb")]) == 0
    assert "as it was on 20" in capsys.readouterr().out


def damage(folder):
    path = folder / "raw.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def age(folder):
    told = json.loads((folder / NAME).read_text())
    (folder / NAME).write_text(json.dumps(told | {"schema": 999}))


REFUSED = {
    "damaged": (damage, "is missing or damaged"),
    "a table is gone": (lambda folder: (folder / "raw.parquet").unlink(), "is missing or damaged"),
    "newer": (age, "newer OnRecord"),
    "no manifest": (lambda folder: (folder / NAME).unlink(), "is no backup"),
    "a broken manifest": (lambda folder: (folder / NAME).write_text("{"), "is damaged"),
}


@pytest.mark.parametrize(("harm", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path, harm, message):
    backup(filled(tmp_path / "s.duckdb"), tmp_path / "saved")
    harm(tmp_path / "saved")
    with pytest.raises(StoreError, match=message):
        restore(tmp_path / "saved", tmp_path / "new.duckdb")
    assert not (tmp_path / "new.duckdb").exists()


def test_nothing_else_is_written_over(tmp_path):
    store = filled(tmp_path / "s.duckdb")
    backup(store, tmp_path / "saved")
    with pytest.raises(StoreError, match="holds articles already"):
        restore(tmp_path / "saved", store)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear")
    with pytest.raises(StoreError, match="is no backup"):
        backup(store, tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".onrecord")]
