"""Whatever the text, the engine answers, and its answer is true to the text."""

from __future__ import annotations

from datetime import date

import pytest
from any_text import anything, jumbles, phrases
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.model import Claim
from data.vocabulary import codes
from ingest.extract import extract
from ingest.text import NOISE, blank, mask
from tests.reading import document

PUBLISHED = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))
OUTLETS = st.sampled_from([None, "Reuters", "Минобороны России (Telegram)", "7"])
QUALIFIERS = {"exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "between"}
PERIODS = {"none", "day", "week", "month", "year", "since", "interval"}
ATTRIBUTIONS = {"explicit", "carried", "headline", "outlet"}


def check(text: str, claims: list[Claim]) -> None:
    """Every promise of docs/claim.md that can be checked without knowing what the text means."""
    ids = [claim.claim_id for claim in claims]
    assert len(set(ids)) == len(ids), "an id stands twice"
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    for claim in claims:
        check_spans(text, claim)
        assert claim.part_of is None or (claim.part_of in ids and claim.part_of != claim.claim_id)
        assert claim.qualifier in QUALIFIERS
        assert claim.period.kind in PERIODS
        assert claim.attribution in ATTRIBUTIONS
        assert claim.status in ("asserted", "planned", "denied")
        assert (claim.value_max is not None) == (claim.qualifier == "between")
        assert claim.value_max is None or claim.value < claim.value_max
        assert 0 <= claim.confidence <= 1


def check_spans(text: str, claim: Claim) -> None:
    assert text[claim.start : claim.end] == claim.figure != ""
    assert text[claim.sentence_start : claim.sentence_end] == claim.sentence
    assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
    if claim.source_start is not None:
        assert text[claim.source_start : claim.source_end] == claim.source_text
    if claim.cue_start is not None:
        assert text[claim.cue_start : claim.cue_end] == claim.cue_text
    assert not claim.measure_text or claim.measure_text in text


def put_through(text: str, code: str, published: date | None, outlet: str | None) -> None:
    article = document(text, code, published, **({"outlet": outlet} if outlet else {}))
    claims = extract(article)
    check(text, claims)
    assert extract(article) == claims, "the same text gave another answer"


@pytest.mark.parametrize("code", codes())
def test_the_engine_answers_to_any_text(code):
    @settings(max_examples=100)
    @given(text=anything, published=PUBLISHED)
    def answers(text, published):
        put_through(text, code, published, None)

    answers()


@pytest.mark.parametrize("code", codes())
def test_the_engine_answers_to_any_jumble_of_what_it_looks_for(code):
    assert len(phrases(code)) > 500

    @settings(max_examples=200)
    @given(text=jumbles(code), published=PUBLISHED, outlet=OUTLETS)
    @example(text="<\n0 tanks", published=None, outlet=None)  # neither hedge nor unit reaches over a line
    @example(text="$\n5 tanks", published=None, outlet=None)
    def answers(text, published, outlet):
        put_through(text, code, published, outlet)

    answers()


@settings(max_examples=300)
@given(text=st.one_of(anything, jumbles("en")))
def test_masking_keeps_length_and_line_feeds(text):
    masked = mask(text)
    assert len(masked) == len(text)
    assert [at for at, sign in enumerate(masked) if sign == "\n"] == [
        at for at, sign in enumerate(text) if sign == "\n"
    ]
    assert all(new in (old, " ") for old, new in zip(text, masked, strict=True))


TELLING = (
    "0", "1", "12", "123", "0123", "044", "1800", "1900", "1234", " ", "-", "(", ")", "+", ".", "www.", "data:",
    "image/png", "http", "://", "@", "#", "a", "Bc", "XY", ".com", ".Net", ".jpg", "mp4", ".рф", "_", "%", "²", "/",
    ",", "\n", "©",
)  # fmt: skip
"""Pieces of addresses, file names and telephone numbers."""


@settings(max_examples=500)
@given(text=st.lists(st.sampled_from(TELLING), max_size=14).map("".join))
def test_masking_passes_no_line_over(text):
    assert mask(text) == NOISE.sub(blank, text)
