"""Learning: weights that make the right candidates likeliest, one by one and along a whole text."""

from __future__ import annotations

import pytest

from ingest.learn.chains import Chain, fit_chains
from ingest.learn.train import Choice, depth, fit

NAMED, CARRIED, OUTLET = ["named"], ["carried"], ["outlet"]
STAYS = [[("stays",), ("leaves",)], [("leaves",), ("stays",)]]


def carrying(times: int) -> list[Chain]:
    """Texts whose second figure has no source of its own and belongs to the first one's."""
    steps = [[NAMED, OUTLET], [CARRIED, OUTLET]]
    return [Chain(steps, [[True, False], [True, False]], [STAYS]) for _ in range(times)]


def test_a_choice_is_learned():
    known = fit([Choice("what", [["near"], ["far"]], [True, False]) for _ in range(9)], 0.1)
    assert known["what"]["near"] > 0 > known["what"]["far"]


def test_a_chain_learns_that_a_source_carries_on():
    known = fit_chains(carrying(9), 0.1)
    assert known["named"] > 0 > known["outlet"]
    assert known["stays"] > 0 > known["leaves"]


def test_a_step_that_nobody_annotated_teaches_nothing():
    known = fit_chains([Chain([[NAMED, OUTLET], [["this"], ["that"]]], [[True, False], None], [None])] * 9, 0.1)
    assert known["named"] > 0
    assert "this" not in known and "that" not in known


def test_chains_without_trust_teach_nothing():
    trusted, ignored = carrying(4), carrying(4)
    for chain in ignored:
        chain.weight, chain.right = 0.0, [[False, True], [False, True]]
    assert fit_chains([*trusted, *ignored], 0.1) == fit_chains(trusted, 0.1)


@pytest.mark.parametrize(("name", "expected"), [("near", 1.0), ("near&unit", 1.5), ("near,far&unit", 2.0)])
def test_special_features_are_held_down_more(name, expected):
    assert depth(name) == expected
