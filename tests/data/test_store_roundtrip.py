"""Whatever a claim says comes back from the store as it was."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.model import Claim, Document, Period, Reading
from data.store import claims, open_store, write

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
MAYBE_TEXT = st.none() | TEXT
DATES = st.none() | st.dates(date(1, 1, 1))
NUMBERS = st.floats(allow_nan=False) | st.integers(-(2**53), 2**53)
PLACES = st.integers(0, 10**6)
CLAIMS = st.builds(
    Claim,
    claim_id=TEXT,
    document_id=st.just("a"),
    start=PLACES,
    end=PLACES,
    figure=TEXT,
    value=NUMBERS,
    value_max=st.none() | NUMBERS,
    qualifier=st.sampled_from(["exact", "about", "more_than", "between"]),
    unit=MAYBE_TEXT,
    measure=MAYBE_TEXT,
    measure_text=MAYBE_TEXT,
    action=MAYBE_TEXT,
    party=MAYBE_TEXT,
    place=MAYBE_TEXT,
    event=MAYBE_TEXT,
    period=st.builds(Period, kind=TEXT, start=DATES, end=DATES, text=MAYBE_TEXT),
    stated_on=DATES,
    source=MAYBE_TEXT,
    source_name=MAYBE_TEXT,
    source_text=MAYBE_TEXT,
    cue_text=MAYBE_TEXT,
    speaker=MAYBE_TEXT,
    via=st.lists(TEXT, max_size=3).map(tuple),
    attribution=TEXT,
    status=TEXT,
    delta=st.booleans(),
    part_of=MAYBE_TEXT,
    sentence=TEXT,
    language=TEXT,
    confidence=st.floats(0, 1),
    source_start=st.none() | PLACES,
    source_end=st.none() | PLACES,
    cue_start=st.none() | PLACES,
    cue_end=st.none() | PLACES,
    sentence_start=PLACES,
    sentence_end=PLACES,
)
DOCUMENTS = st.builds(
    Document,
    id=st.just("a"),
    text=TEXT,
    language=TEXT,
    sha256=st.just("0"),
    published=DATES,
    outlet=MAYBE_TEXT,
    title=MAYBE_TEXT,
    url=MAYBE_TEXT,
)


COLUMNS = ("text", "language", "sha256", "published", "outlet", "title", "url")
place = attrgetter("start", "end")


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    """One store for all examples: each is a new reading of the document, which retires the one before."""
    with open_store(tmp_path_factory.mktemp("store") / "s.duckdb") as connection:
        yield connection


@settings(max_examples=50, deadline=None)
@given(document=DOCUMENTS, found=st.lists(CLAIMS, max_size=3, unique_by=place))
def test_round_trip(connection, document, found):
    write(connection, [Reading(document, tuple(found), extractor=uuid4().hex)])
    assert list(claims(connection)) == sorted(found, key=place)
    kept = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM documents").fetchall()
    assert kept == [tuple(getattr(document, name) for name in COLUMNS)]
