"""Periods: which times a sentence names."""

from __future__ import annotations

from datetime import date

import pytest
from tables_of import rows

from data.vocabulary import load
from ingest.article import Article, prepare
from ingest.fields.period_marks import Mark, marks
from tests.reading import document


def as_words(article: Article, mark: Mark) -> str:
    words = [mark.kind, mark.form.split()[0], article.scan.words(mark.first, mark.last)]
    return " ".join(words + ["compared"] * mark.compared)


@pytest.mark.parametrize(("language", "case"), rows("periods"))
def test_a_sentence_names_these_times(language, case):
    article = prepare(document(case["text"], language, date(2024, 11, 4)), load(language))
    found = [as_words(article, m) for s in range(len(article.scan.sentences)) for m in marks(article, s)]
    assert found == case["marks"], case["text"]
