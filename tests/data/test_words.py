"""How a text is cut where a language shortens words before others (« l'État »)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.words import cut

ELIDED = ("l'", "d'", "qu'", "jusqu'")
TABLE = [
    ("l'État", ["l'", "État"]),
    ("L’armée", ["L’", "armée"]),
    ("d'1,5 million", ["d'", "1,5", "million"]),
    ("jusqu'à 60", ["jusqu'", "à", "60"]),
    ("qu'il", ["qu'", "il"]),
    ("aujourd'hui", ["aujourd'hui"]),
    ("presqu'île", ["presqu'île"]),
    ("O'Brien", ["O'Brien"]),
    ("Côte d'Ivoire", ["Côte", "d'", "Ivoire"]),
    ("12'500", ["12'500"]),
    ("l' 5", ["l", "'", "5"]),
]


@pytest.mark.parametrize(("text", "tokens"), TABLE, ids=[text for text, _ in TABLE])
def test_a_shortened_word_is_a_word_of_its_own(text, tokens):
    assert cut(text, ELIDED) == tokens


@pytest.mark.parametrize("text", ["l'État", "п'ять", "O'Brien"])
def test_without_elisions_nothing_is_cut_there(text):
    assert cut(text) == [text]


@given(st.text())
def test_nothing_but_space_is_lost_by_cutting(text):
    kept = "".join("".join(cut(text, ELIDED)).split())
    assert kept == "".join("".join(cut(text)).split())
