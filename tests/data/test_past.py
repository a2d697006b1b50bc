"""The record as it was on an earlier day: what it said then, it says still."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from store_examples import claim, document, reading

import data.reviewing.deciding
import data.store.writing
from data.audit import audit
from data.reviewing import decide, undo
from data.store import claims, open_record, open_store, write
from data.store.past import go_back

BEGUN = datetime(2024, 11, 1, 12)
OTHER = "Later. The agency counted 1,200 tents. Not all of them stood."


class Days:
    """A store to which something happens every day, and what it said at the end of each."""

    def __init__(self, path, monkeypatch):
        self.path, self.today, self.said = path, BEGUN, {}
        for module in (data.store.writing, data.reviewing.deciding):
            monkeypatch.setattr(module, "now", lambda: self.today)

    def ends(self):
        with open_store(self.path) as connection:
            self.said[self.today] = answers(connection)
        self.today += timedelta(days=1)

    def reads(self, *readings):
        with open_store(self.path) as connection:
            write(connection, readings)
        self.ends()


def answers(connection):
    """All that is on record, as the views tell it."""
    # When a text was seen last before that day is not kept once it is seen again.
    documents = connection.execute("SELECT * EXCLUDE (last_seen) FROM documents ORDER BY ALL").fetchall()
    return documents, list(claims(connection)), [one.as_dict() for one in audit(connection)]


@pytest.fixture
def days(tmp_path, monkeypatch):
    """New, read anew, corrected, taken back, with another text, and with one more article."""
    made = Days(tmp_path / "s.duckdb", monkeypatch)
    made.reads(reading())
    owner = document(published=datetime(2024, 11, 4).date())
    made.reads(reading(owner, replace(claim(owner), measure="tents"), extractor="two"))
    with open_store(made.path) as connection:
        (found,) = claims(connection)
        review = decide(
            connection, found.claim_id, "corrected", changes={"value": "1300"}, reviewer="me", reason="x"
        )
    made.ends()
    with open_store(made.path) as connection:
        decide(connection, found.claim_id, "rejected", reviewer="you", reason="no figure")
    made.ends()
    with open_store(made.path) as connection:
        undo(connection, review)
    made.ends()
    made.reads(reading(document(text=OTHER), extractor="two"))
    made.reads(reading(document("b")))
    return made


def test_every_earlier_day_still_answers_as_then(days):
    assert len({str(said) for said in days.said.values()}) >= 5, "the days are told apart"
    for day, said in days.said.items():
        with open_store(days.path, read_only=True) as connection:
            go_back(connection, day + timedelta(hours=1))
            assert answers(connection) == said, day


def test_a_store_opened_afterwards_is_as_it_is(days):
    last = days.said[max(days.said)]
    with open_record(days.path, BEGUN) as connection:
        assert len(list(claims(connection))) == 1
    with open_record(days.path) as connection:
        assert answers(connection) == last
