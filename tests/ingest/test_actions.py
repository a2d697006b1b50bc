"""Actions: which readings are offered for a figure, and how it hangs on the one before it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_of import rows

from data.vocabulary import load, registry
from ingest.article import prepare
from ingest.extract import analyse
from ingest.fields.joined import joined
from ingest.rank import Ranker
from ingest.read import read
from tests.reading import document

HOW = {"first", "part", "part_on", "part_far", "item", "line", "lines", "on", "far", "whole", "paren", "verb"}
HOW |= {"break", "row", "words"}


class Offered(Ranker):
    """Notes the values of an action's candidates, by the figure's value; chooses the first reading offered."""

    def __init__(self) -> None:
        super().__init__({"measure": {"behind": 1.0}})
        self.offered: dict[float, set[str | None]] = {}

    def pick(self, name, candidates, subject=None):
        if name == "action":
            self.offered[subject.figure.value] = {candidate.value for candidate in candidates}
        return super().pick(name, candidates, subject)


@pytest.mark.parametrize(("language", "case"), rows("actions"))
def test_these_actions_may_be_meant(language, case):
    ranker = Offered()
    read(analyse(document(case["text"], language)), ranker)
    missing = {row["value"]: set(row.get("may", ())) - ranker.offered[row["value"]] for row in case["figures"]}
    assert not any(missing.values()), missing


@pytest.mark.parametrize(("language", "case"), rows("actions"))
def test_a_figure_hangs_on_the_one_before(language, case):
    article = prepare(document(case["text"], language), load(language))
    steps = pairwise([None, *article.figures])
    found = [joined(article, before, figure) for before, figure in steps]
    wanted = [row.get("joined", how) for row, how in zip(case["figures"], found, strict=True)]
    assert found == wanted


WORDS = ["12", "34", "and", ",", ";", "(", ")", ":", ".", "men", "died", "of", "them", "\n", "-", "Of"]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_of_any_text_it_is_known_how_its_figures_hang_together(words):
    article = prepare(document(" ".join(words), "en"), load("en"))
    assert {joined(article, a, b) for a, b in pairwise([None, *article.figures])} <= HOW


def test_what_actions_are_read_as_is_known():
    known = registry()
    for ident, entry in known.actions.items():
        assert set(entry.get("also", ())) <= set(known.actions) - {ident}
        assert set(entry.get("of", ())) <= set(known.measures)


def test_none_is_always_among_the_candidates():
    article = analyse(document("He has 12 tanks.", "en"))
    ranker = Offered()
    read(article, ranker)
    assert None in ranker.offered[12]
