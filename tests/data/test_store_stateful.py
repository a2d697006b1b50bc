"""The store against a plain model of it: whatever is done in whatever order, both hold the same."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from store_examples import claim, document, reading

from data.backup import backup, restore
from data.reviewing import decide, undo
from data.store import claims, open_store, verify, write

IDS = st.sampled_from("abc")
TEXTS = st.sampled_from(
    [
        "The agency counted 1,200 tents. Not all of them stood.",
        "Later that day the agency counted 1,200 tents. Not all of them stood.",
        "The agency counted 1,200 huts. They stood.",
    ]
)
OUTLETS = st.sampled_from([None, "The Example"])
EXTRACTORS = st.sampled_from(["one", "two"])


class Store(RuleBasedStateMachine):
    """`present` maps each document to the text, outlet and extractor of its reading; `read` counts readings.

    `decided` maps a document to its standing decisions, the latest last: (review, verdict, value, sentence).
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.store = self.folder / "s.duckdb"
        with open_store(self.store):
            pass
        self.present, self.read, self.decided = {}, 0, {}

    def teardown(self) -> None:
        assert verify(self.store) == []
        shutil.rmtree(self.folder)

    @rule(id=IDS, text=TEXTS, outlet=OUTLETS, extractor=EXTRACTORS)
    def ingest(self, id, text, outlet, extractor):
        owner = document(id, text, outlet=outlet)
        with open_store(self.store) as connection:
            tally = write(connection, [reading(owner, claim(owner), extractor=extractor)])
        before, now = self.present.get(id), (text, outlet, extractor)
        fate = "added" if before is None else "unchanged" if before == now else None
        fate = fate or ("reread" if before[:2] == now[:2] else "changed")
        assert {name: count for name, count in tally.as_dict().items() if count} == {fate: 1}
        if fate != "unchanged":
            self.present[id] = now
            self.read += 1

    @precondition(lambda self: self.present)
    @rule(data=st.data(), verdict=st.sampled_from(["confirmed", "corrected", "rejected"]), value=st.integers(1, 9))
    def decide(self, data, verdict, value):
        id = data.draw(st.sampled_from(sorted(self.present)))
        changes = {"value": str(value)} if verdict == "corrected" else None
        with open_store(self.store) as connection:
            shown = [one for one in claims(connection) if one.document_id == id]
            if not shown or (changes and shown[0].value == value):
                return  # rejected: it is on record no more; or a correction that changes nothing
            review = decide(connection, shown[0].claim_id, verdict, reviewer="me", changes=changes)
        sentence = self.present[id][0].split(". ")[0] + "."
        self.decided.setdefault(id, []).append((review, verdict, value, sentence))

    @precondition(lambda self: any(self.decided.values()))
    @rule(data=st.data())
    def undo(self, data):
        id = data.draw(st.sampled_from(sorted(id for id, all_ in self.decided.items() if all_)))
        taken_back = data.draw(st.sampled_from(self.decided[id]))
        with open_store(self.store) as connection:
            undo(connection, taken_back[0])
        self.decided[id].remove(taken_back)

    @rule()
    def save_and_bring_back(self):
        backup(self.store, self.folder / "saved")
        self.store.unlink()
        restore(self.folder / "saved", self.store)

    @invariant()
    def both_hold_the_same(self):
        with open_store(self.store, read_only=True) as connection:
            found = connection.execute("SELECT document_id, text, outlet, extractor FROM documents").fetchall()
            read = connection.execute("SELECT count(*) FROM readings").fetchone()
            figures = {one.document_id: one.value for one in claims(connection)}
        assert {id: tuple(rest) for id, *rest in found} == self.present
        assert len(found) == len(self.present)
        assert read == (self.read,), "nothing is deleted"
        expected = {id: self.value_of(id) for id in self.present}
        assert figures == {id: value for id, value in expected.items() if value is not None}

    def value_of(self, id):
        """1,200, or what the latest decision on words that the text still has makes of it; None: rejected."""
        text = self.present[id][0]
        holding = [one for one in self.decided.get(id, ()) if one[3] in text]
        if not holding:
            return 1200
        _, verdict, value, _ = holding[-1]
        return {"confirmed": 1200, "corrected": value, "rejected": None}[verdict]


FEW = settings(max_examples=4, stateful_step_count=8, deadline=None, phases=[Phase.generate])
MANY = settings(FEW, max_examples=60, stateful_step_count=20)


@pytest.mark.parametrize("number", [pytest.param(MANY, marks=pytest.mark.torture), FEW], ids=["many", "few"])
def test_the_store_and_its_model_hold_the_same(number):
    run_state_machine_as_test(Store, settings=number)
