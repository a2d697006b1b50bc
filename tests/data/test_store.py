"""What an ingest does to a store, on a real DuckDB file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from store_examples import claim, document, reading

from data.store import Tally, claims, open_store, rows, verify, write

OTHER = "The agency counted 1,200 tents. A correction will follow."
TABLES = ("raw", "document_versions", "readings", "claims", "ingests")


def keep(store, *readings, **given) -> Tally:
    with open_store(store) as connection:
        return write(connection, readings, **given)


def count(store, *tables) -> list[int]:
    with open_store(store, read_only=True) as connection:
        return [len(connection.execute(f"SELECT 1 FROM {table}").fetchall()) for table in tables]


@pytest.fixture
def store(tmp_path):
    return tmp_path / "s.duckdb"


# A first ingest of document "a" by extractor "one", then this; what became of it, and what is current.
SECOND = {
    "the same again": (reading(), Tally(unchanged=1), [1, 1, 1, 1]),
    "another article": (reading(document("b")), Tally(added=1), [2, 2, 2, 2]),
    "a changed extractor": (reading(extractor="two"), Tally(reread=1), [1, 1, 2, 1]),
    "a changed text": (reading(document(text=OTHER)), Tally(changed=1), [1, 2, 2, 1]),
    "another outlet": (reading(document(outlet="The Example")), Tally(changed=1), [1, 2, 2, 1]),
    "a reading without claims": (
        replace(reading(extractor="two"), claims=()),
        Tally(reread=1),
        [1, 1, 2, 0],
    ),
    "the same from elsewhere": (
        reading(replace(reading().document, origin="copy.txt")),
        Tally(unchanged=1),
        [1, 1, 1, 1],
    ),
}


@pytest.mark.parametrize(("second", "tally", "counts"), SECOND.values(), ids=SECOND)
def test_second_ingest(store, second, tally, counts):
    assert keep(store, reading()) == Tally(added=1)
    assert keep(store, second) == tally
    assert count(store, "documents", "document_versions", "readings", "current_claims") == counts
    assert verify(store) == []


def test_nothing_is_deleted(store):
    sequence = [reading(), reading(extractor="two"), reading(document(text=OTHER)), reading()]
    for number, one in enumerate(sequence, 1):
        keep(store, one)
        assert count(store, "readings", "claims", "ingests") == [number] * 3
        assert count(store, "documents", "current_claims") == [1, 1]
    with open_store(store, read_only=True) as connection:
        assert next(rows(connection, "known_documents", ids=["a"]))["text"] == reading().document.text


def test_last_seen_moves_and_first_seen_stays(store):
    seen = []
    for _ in range(2):
        keep(store, reading())
        with open_store(store, read_only=True) as connection:
            seen += connection.execute("SELECT first_seen, last_seen FROM documents").fetchall()
    assert seen[0][0] == seen[0][1] == seen[1][0] < seen[1][1]


def test_same_claims_on_reingest(store):
    keep(store, reading())
    with open_store(store, read_only=True) as connection:
        before = list(claims(connection))
    keep(store, reading())
    with open_store(store, read_only=True) as connection:
        assert list(claims(connection)) == before == list(reading().claims)


def test_one_document_twice_in_one_ingest(store):
    tally = keep(store, reading(), reading(), reading(document(text=OTHER)), reading(document("b")))
    assert tally == Tally(added=2, changed=1, unchanged=1)
    assert count(store, "documents", "document_versions", "readings") == [2, 3, 3]


def test_more_than_a_batch(store):
    many = [reading(document(str(number))) for number in range(1203)]
    assert keep(store, *many) == Tally(added=1203)
    assert keep(store, *many, unreadable=2) == Tally(unchanged=1203, unreadable=2)
    assert count(store, *TABLES) == [1, 1203, 1203, 1203, 2]


def test_verify_names_what_has_moved(store):
    owner = document()
    wrong = replace(claim(owner), start=0, end=5)
    keep(store, reading(owner, wrong))
    with open_store(store) as connection:
        connection.execute("UPDATE raw SET bytes = 'other'::BLOB")
    altered, misplaced = verify(store)
    assert (misplaced.expected, misplaced.found) == ("1,200", "The a")
    assert altered.expected == owner.sha256
