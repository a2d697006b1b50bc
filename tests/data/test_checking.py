"""What `check` finds in a made-up record (check_cases.yaml), and which numbers fit which."""

from __future__ import annotations

from dataclasses import fields

import pytest
from check_record import TABLE, period, readings
from hypothesis import given, settings
from hypothesis import strategies as st

from data.checking import Question, check
from data.checking.fit import fitting
from data.store import claims, open_store, sql, write


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    store = tmp_path_factory.mktemp("checking") / "s.duckdb"
    with open_store(store) as connection:
        write(connection, readings())
    with open_store(store, read_only=True) as connection:
        yield connection


def question(asked: dict) -> Question:
    return Question(**asked | ({"period": period(asked["period"])} if "period" in asked else {}))


def ids(statement) -> list[str]:
    return [article.claim_id for article in statement.articles] if statement else []


def test_there_are_cases_of_every_verdict():
    verdicts = {"said_exactly", "said_otherwise", "other_figure", "other_source", "not_on_record"}
    assert {case["verdict"] for case in TABLE["cases"]} == verdicts
    assert len(TABLE["cases"]) >= 40


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: str(case["ask"]))
def test_case(record, case):
    answer = check(record, question(case["ask"]))
    assert answer.verdict == case["verdict"]
    if "found" not in case:
        assert answer.matches == ()
        return
    best = answer.matches[0].statements[0]
    assert ids(best) == case["found"]
    assert list(best.differs) == case.get("differs", [])
    assert best.independent == case.get("independent", best.independent)
    for side in ("before", "after"):
        if side in case:
            assert ids(getattr(answer, side)) == [case[side]]
    if "others" in case:
        assert [ids(other)[0] for other in answer.others] == case["others"]


def test_kinds_stand_in_their_order(record):
    answer = check(record, question({"value": 29600, "measure": "personnel", "source": "ru-mod"}))
    assert [match.kind for match in answer.matches] == ["said_exactly", "other_figure", "other_source"]
    assert answer.matches[0].total == 1


def test_wire_copies_count_once(record):
    best = check(record, Question(29600)).matches[0].statements[0]
    assert best.outlets == ("TASS", "Reuters", "VnExpress")
    assert (best.independent, set(best.stories)) == (2, {("tass-2", "reuters-2"), ("vnexpress-2",)})
    assert (str(best.first), str(best.last), best.carried) == ("2024-11-04", "2024-11-04", 3)


def test_an_article_read_again_counts_once(tmp_path):
    with open_store(tmp_path / "s.duckdb") as connection:
        for extractor in ("one", "two"):
            write(connection, [one.__class__(one.document, one.claims, extractor, one.raw) for one in readings()])
        assert check(connection, Question(184)).matches[0].statements[0].carried == 1


def test_a_record_without_figures_answers(tmp_path):
    with open_store(tmp_path / "s.duckdb") as connection:
        assert check(connection, Question(184)).verdict == "not_on_record"


def test_every_figure_asked_back_is_said_exactly(record):
    """In whatever fields are asked: those left out count for nothing."""
    kept = list(claims(record))
    assert len(kept) > 15

    @settings(max_examples=50)
    @given(st.sampled_from(kept), st.sets(st.sampled_from([field.name for field in fields(Question)])))
    def asked_back(claim, left_out):
        own = {field.name: getattr(claim, field.name) for field in fields(Question)}
        own["source"] = claim.source_id or claim.source or (claim.source_name or "").lower() or None
        needed = {"value", "value_max", "qualifier", "status", "unit"}
        asked = {name: value for name, value in own.items() if name in needed or name not in left_out}
        answer = check(record, Question(**asked))
        assert answer.verdict == "said_exactly"

    asked_back()


# what is asked, and of some stated numbers those that fit (with their hedge where it is not exact)
STATED = [
    (value, None, "exact")
    for value in (23999, 24000, 26999, 27000, 28500, 29600, 30000, 30001, 31500, 33000, 36000, 36001)
]
FITS = {
    (30000, None, "exact"): [30000],
    (30000, None, "nearly"): [27000, 28500, 29600],
    (30000, None, "more_than"): [30001, 31500, 33000, 36000],
    (30000, None, "at_least"): [30000, 30001, 31500, 33000, 36000],
    (30000, None, "less_than"): [24000, 26999, 27000, 28500, 29600],
    (30000, None, "at_most"): [24000, 26999, 27000, 28500, 29600, 30000],
    (30000, None, "about"): [27000, 28500, 29600, 30000, 30001, 31500, 33000],
    (31500, None, "about"): [30000, 30001, 31500, 33000],
    (27000, 29600, "between"): [27000, 28500, 29600],
}
# the same number with another hedge: asked, stated, whether it fits
HEDGES = [
    ("exact", "nearly", True), ("exact", "more_than", True), ("exact", "between", True),
    ("nearly", "nearly", True), ("nearly", "less_than", True), ("nearly", "exact", False),
    ("nearly", "more_than", False), ("less_than", "about", True),
    ("more_than", "more_than", True), ("more_than", "at_least", True), ("more_than", "exact", False),
    ("more_than", "nearly", False), ("at_most", "exact", True), ("about", "exact", True),
]  # fmt: skip


def fits(record, asked, stated) -> bool:
    record.execute(sql.query("check_macros"))
    fit = fitting(*asked)
    given = [fit.low, fit.high, asked[0], list(fit.alike), *stated]
    return record.execute("SELECT fits(?, ?, ?, ?, ?, ?::DOUBLE, ?)", given).fetchone()[0]


@pytest.mark.parametrize("asked", FITS, ids=str)
def test_numbers_that_fit(record, asked):
    assert [stated[0] for stated in STATED if fits(record, asked, stated)] == FITS[asked]


@pytest.mark.parametrize(("asked", "stated", "expected"), HEDGES)
def test_hedges_of_the_same_number(record, asked, stated, expected):
    assert fits(record, (30000, None, asked), (30000, None, stated)) == expected


BELOW_ZERO = [
    ("nearly", -29, True), ("nearly", -31, False), ("more_than", -29, True), ("less_than", -31, True),
    ("about", -32, True),
]  # fmt: skip


@pytest.mark.parametrize(("qualifier", "number", "expected"), BELOW_ZERO)
def test_below_zero(record, qualifier, number, expected):
    assert fits(record, (-30, None, qualifier), (number, None, "exact")) == expected


def test_a_range_fits_with_both_ends_only(record):
    assert fits(record, (10, 20, "between"), (12, 18, "between"))
    assert not fits(record, (10, 20, "between"), (12, 28, "between"))
