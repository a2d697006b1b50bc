"""From articles to documents, readings and a store."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

import pytest

from data.errors import UnreadableInput
from data.store import Tally, claims, open_store
from ingest.pipeline import Particulars, arrivals, readings
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.pipeline.reading import all_items
from ingest.readers import expand

DAY, OTHER_DAY = date(2024, 11, 4), date(2024, 11, 5)
NOTHING = Particulars()
GIVEN = Particulars(published=DAY, outlet="The Example", language="ru")

pytestmark = pytest.mark.usefixtures("engine")


def documents(path, lines, given=NOTHING):
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    found = [arrival for item in all_items(expand([str(path)])) for arrival in arrivals(item, given)]
    return [arrival if isinstance(arrival, UnreadableInput) else arrival.document for arrival in found]


# a line of JSON, what the options say, what the document has
DOCUMENTS = {
    "its own id": ({"id": "x"}, Particulars(), {"id": "x"}),
    "no id": ({}, Particulars(), {"id": sha256(b"40 tents").hexdigest()[:16]}),
    "NFC": ({"text": "e\u0301 40"}, Particulars(), {"text": "\u00e9 40"}),
    "half a surrogate pair": ({"text": "\ud83d 40"}, Particulars(), {"text": "\ufffd 40"}),
    "a space at the end is kept": ({"text": " 40 "}, Particulars(), {"text": " 40 "}),
    "language recognised": ({}, Particulars(), {"language": "en"}),
    "language given": ({}, GIVEN, {"language": "ru"}),
    "the input's language goes first": ({"language": "vi"}, GIVEN, {"language": "vi"}),
    "a region is left out": ({"language": "en-GB"}, GIVEN, {"language": "en"}),
    "particulars given": ({}, GIVEN, {"published": DAY, "outlet": "The Example"}),
    "the input's particulars go first": (
        {"published": "2024-11-05", "outlet": "Another"},
        GIVEN,
        {"published": OTHER_DAY, "outlet": "Another"},
    ),
}


@pytest.mark.parametrize(("line", "given", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_document(tmp_path, line, given, expected):
    (found,) = documents(tmp_path / "a.jsonl", [{"text": "40 tents"} | line], given)
    assert {name: getattr(found, name) for name in expected} == expected


def test_hash_is_of_the_line(tmp_path):
    line = {"text": "40 tents"}
    (found,) = documents(tmp_path / "a.jsonl", [line])
    assert found.sha256 == sha256(json.dumps(line).encode()).hexdigest()


def test_unknown_language_is_unreadable(tmp_path):
    path = tmp_path / "a.jsonl"
    documents(path, [{"text": "1", "language": "xx"}, {"text": "2"}])
    error, reading = readings(expand([str(path)]), Particulars())
    assert "'xx' is not known" in error.cause
    assert [claim.value for claim in reading.claims] == [2]


def test_progress_counts_the_bytes_read(tmp_path):
    path, sizes = tmp_path / "a.txt", []
    path.write_text("40 tents")
    assert len(list(readings(expand([str(path), "none"]), Particulars(), sizes.append))) == 2
    assert [size for size in sizes if size] == [8]


class Ingest:
    """Ingests one line of JSON after another into one store."""

    def __init__(self, folder):
        self.store, self.path, self.refused = folder / "s.duckdb", folder / "a.jsonl", []

    def __call__(self, *lines, given=NOTHING) -> Tally:
        documents(self.path, lines)
        return keep(expand([str(self.path)]), given, self.store, Listener(refuse=self.refused.append))

    def columns(self, names):
        with open_store(self.store, read_only=True) as connection:
            return connection.execute(f"SELECT {names} FROM documents").fetchall()


@pytest.fixture
def ingest(tmp_path):
    return Ingest(tmp_path)


def test_ingest_again_adds_nothing(ingest):
    assert ingest({"text": "40 tents"}, {"text": "41 tents"}) == Tally(added=2)
    assert ingest({"text": "41 tents"}, {"text": "40 tents"}) == Tally(unchanged=2)


def test_changed_extractor_reads_anew(ingest, engine):
    ingest({"text": "40 tents"})
    engine.version = "two"
    assert ingest({"text": "40 tents"}) == Tally(reread=1)
    assert ingest.columns("extractor") == [("two",)]


def test_what_is_known_is_not_lost(ingest):
    ingest({"text": "40 tents"}, given=GIVEN)
    assert ingest({"text": "40 tents", "language": "ru"}) == Tally(unchanged=1)
    assert ingest.columns("published, outlet") == [(DAY, "The Example")]
    assert ingest({"text": "40 tents", "language": "ru", "published": "2024-11-05"}) == Tally(changed=1)
    assert ingest.columns("published, outlet") == [(OTHER_DAY, "The Example")]


def test_another_text_of_the_same_id_starts_afresh(ingest):
    ingest({"id": "a", "text": "40 tents"}, given=GIVEN)
    assert ingest({"id": "a", "text": "41 tents"}) == Tally(changed=1)
    assert ingest.columns("text, outlet") == [("41 tents", None)]


def test_unreadable_is_named_and_the_rest_kept(ingest):
    assert ingest({"text": "40 tents"}, {"text": ""}, {"text": "41"}) == Tally(added=2, unreadable=1)
    assert [error.origin for error in ingest.refused] == [f"{ingest.path}:2"]


def test_stopped_while_reading_keeps_nothing(ingest, engine, monkeypatch):
    ingest({"text": "40 tents"})
    whole = engine.extract

    def stops(document):
        if "42" in document.text:
            raise KeyboardInterrupt
        return whole(document)

    monkeypatch.setattr(engine, "extract", stops)
    with pytest.raises(KeyboardInterrupt):
        ingest({"text": "41"}, {"text": "42"})
    with open_store(ingest.store, read_only=True) as connection:
        assert [claim.figure for claim in claims(connection)] == ["40"]
