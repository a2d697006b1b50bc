"""What is counted, and whose it is: the readings that the learned ranking may choose from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model import Document
from data.vocabulary import load
from ingest.article import prepare
from ingest.fields import measure
from ingest.fields.clues import size
from ingest.fields.faction import named_parties
from ingest.fields.noun import behind
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from tests.ingest.tables_of import rows


def _article(text, language):
    return prepare(Document("counted", text, language, ""), load(language))


@pytest.mark.parametrize(("language", "case"), rows("nouns"))
def test_what_the_noun_counts(language, case):
    article = _article(case["text"], language)
    figure = next(figure for figure in article.figures if figure.value == case["value"])
    if "noun" in case:
        noun = behind(article, figure)
        known = noun.mention[2] if noun and noun.mention else None
        assert article.scan.language.registry.measures.get(known, {}).get("within", known) == case["noun"]
    if "among" in case:
        found = measure.candidates(article, figure, Read(figure), Scene())
        assert case["among"] in {candidate.value for candidate in found}


@pytest.mark.parametrize(("language", "case"), rows("factions"))
def test_parties_that_a_sentence_names(language, case):
    article = _article(case["text"], language)
    assert [mention[2] for mention in named_parties(article, *article.sentence_of(0))] == case["parties"]


@given(st.floats(0, 1e15, allow_nan=False))
def test_every_number_has_a_size(value):
    assert size(Figure(0, 1, value))
