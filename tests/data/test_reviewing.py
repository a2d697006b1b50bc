"""What people decide is laid over the reading everywhere, can be taken back, and outlives later readings."""

from dataclasses import replace
from hashlib import sha256

import pytest

from data.audit import audit
from data.errors import StoreError
from data.reviewing import decide, history, judge, precision, take_back, undo, verdicts
from data.store import claims, open_store, write
from tests.audit.making import made

ME = {"reviewer": "ana"}


def _reading(value=900, number=3, lead=None):
    total = {"source": "ua-general-staff", "value": value, "measure": "tanks", "action": "lost", "party": "Russia"}
    return made(
        {"id": f"day-{number}", "outlet": "Ukrinform", "published": f"2026-03-0{number}", "lead": lead,
         "claims": [total | {"period": "since"}]}
    )  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "s.duckdb") as connection:
        write(connection, [_reading(), _reading(880, 4)])
        yield connection


def _values(store):
    return [(claim.value, claim.party, claim.confidence) for claim in claims(store)]


def test_a_correction_shows_and_can_be_taken_back(store):
    review = decide(store, "day-4-0", "corrected", changes={"value": 980, "party": None}, **ME)
    assert _values(store) == [(900, "Russia", 0.9), (980, None, 1)]
    assert not list(audit(store, ["total_fell"]))
    undo(store, review)
    assert _values(store) == [(900, "Russia", 0.9), (880, "Russia", 0.9)]
    assert [one.type for one in audit(store, ["total_fell"])] == ["total_fell"]


def test_a_rejected_figure_is_gone_and_comes_back(store):
    review = decide(store, "day-4-0", "rejected", reason="a year", **ME)
    assert _values(store) == [(900, "Russia", 0.9)]
    undo(store, review)
    assert len(_values(store)) == 2


def test_a_later_decision_keeps_what_an_earlier_one_corrected(store):
    decide(store, "day-4-0", "corrected", changes={"value": 980.0}, **ME)
    decide(store, "day-4-0", "corrected", changes={"measure": "drones"}, **ME)
    decide(store, "day-4-0", "confirmed", **ME)
    (found,) = [claim for claim in claims(store) if claim.claim_id == "day-4-0"]
    assert (found.value, found.measure) == (980, "drones")


def test_a_decision_keeps_who_when_before_after_and_why(store):
    decide(store, "day-3-0", "corrected", changes={"value": 901}, reason="misread", **ME)
    (kept,) = history(store, "day-3-0")
    assert (kept.reviewer, kept.reason, kept.verdict, kept.standing) == ("ana", "misread", "corrected", True)
    assert kept.before["value"] == "900" and kept.changes == {"value": "901"} and kept.decided_at
    assert not list(history(store, "day-4-0"))


def _reread(reading, extractor, **changes):
    claim = replace(reading.claims[0], claim_id="anew", **changes)
    return replace(reading, claims=(claim,), extractor=extractor)


def test_decisions_outlive_a_better_extractor(store):
    decide(store, "day-4-0", "corrected", changes={"value": 980}, **ME)
    write(store, [_reread(_reading(880, 4), "better", measure="artillery")])
    found = list(claims(store))[1]
    assert (found.claim_id, found.value, found.measure) == ("anew", 980, "artillery")


def test_decisions_go_with_their_sentence_into_a_changed_article(store):
    decide(store, "day-4-0", "rejected", **ME)
    write(store, [_reading(880, 4, lead="Updated at noon, after a correction.")])
    assert [claim.document_id for claim in claims(store)] == ["day-3"]


def test_a_decision_on_words_that_are_gone_holds_for_nothing(store):
    review = decide(store, "day-4-0", "rejected", **ME)
    changed = _reading(880, 4)
    text = changed.document.text.replace("counts", "has counted")
    document = replace(changed.document, text=text, sha256=sha256(text.encode()).hexdigest())
    shift = len("has counted") - len("counts")
    claim = changed.claims[0]
    moved = replace(claim, start=claim.start + shift, end=claim.end + shift, sentence=text)
    write(store, [replace(changed, document=document, claims=(moved,))])
    assert len(list(claims(store))) == 2
    assert [(one.review_id, one.standing) for one in history(store)] == [(review, False)]


@pytest.mark.parametrize(
    ("claim", "verdict", "changes", "cause"),
    [
        ("nobody", "confirmed", None, "no such figure"),
        ("day-3-0", "perhaps", None, "is no decision"),
        ("day-3-0", "corrected", {"sentence": "x"}, "is no field"),
        ("day-3-0", "corrected", {"value": 900}, "changes nothing"),
        ("day-3-0", "corrected", {"value": "many"}, "does not fit"),
        ("day-3-0", "corrected", {"period_end": "tomorrow"}, "does not fit"),
    ],
)
def test_what_cannot_be_decided(store, claim, verdict, changes, cause):
    with pytest.raises(StoreError, match=cause):
        decide(store, claim, verdict, changes=changes, **ME)
    assert not list(history(store)) and len(_values(store)) == 2


def test_precision_counts_the_first_decision_on_each_figure(store):
    decide(store, "day-3-0", "confirmed", **ME)
    decide(store, "day-4-0", "corrected", changes={"value": 980}, **ME)
    decide(store, "day-4-0", "confirmed", **ME)
    undo(store, decide(store, "day-3-0", "rejected", **ME))
    assert [(row["by"], row["name"], row["decided"], row["right"]) for row in precision(store)] == [
        ("language", "en", 2, 1),
        ("source", "ua-general-staff", 2, 1),
    ]


def test_an_opinion_on_a_finding_is_kept_for_the_same_figures(store):
    (finding,) = audit(store, ["total_fell"])
    first = judge(store, finding, "explained", reason="recount", **ME)
    assert verdicts(store)[finding.id]["reason"] == "recount"
    second = judge(store, finding, "confirmed", **ME)
    assert verdicts(store)[finding.id]["verdict"] == "confirmed"
    take_back(store, second)
    take_back(store, first)
    assert verdicts(store) == {}


@pytest.mark.parametrize(("verdict", "cause"), [("explained", "needs its reason"), ("perhaps", "no opinion")])
def test_an_opinion_that_cannot_be_kept(store, verdict, cause):
    (finding,) = audit(store, ["total_fell"])
    with pytest.raises(StoreError, match=cause):
        judge(store, finding, verdict, **ME)
