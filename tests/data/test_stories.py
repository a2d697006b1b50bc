"""Which articles are one wire story (stories.yaml)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from data.stories import stories, telling

TABLE = yaml.safe_load(Path(__file__).with_name("stories.yaml").read_text("utf-8"))
TEXTS = st.lists(st.text(alphabet="abc 1.,!\n", max_size=80), max_size=6)


@pytest.mark.parametrize("name", TABLE)
def test_groups(name):
    case = TABLE[name]
    assert [list(group) for group in stories(case["articles"].items())] == case["groups"]


@given(TEXTS)
def test_every_article_is_in_one_group_whatever_the_order(texts):
    named = [(str(number), text) for number, text in enumerate(texts)]
    groups = stories(named)
    assert sorted(ident for group in groups for ident in group) == sorted(ident for ident, _ in named)
    assert {frozenset(group) for group in stories(reversed(named))} == set(map(frozenset, groups))


@pytest.mark.parametrize("figure", ["29,600", "29.600", "29 600", "29\u00a0600", "7", "2024-11-04", "1/2"])
def test_a_figure_is_masked_as_a_whole(figure):
    assert telling(f"They lost {figure} men at once.") == telling("They lost 1 men at once.")


@pytest.mark.parametrize("piece", ["!.", "1 ", "1-", ". ", "a.)", " ", "1"])
def test_hostile_texts_take_no_time(piece):
    begun = time.process_time()
    telling(piece * 100_000 + "x")
    assert time.process_time() - begun < 1
