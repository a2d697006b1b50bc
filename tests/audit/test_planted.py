"""Every check finds what was planted for it, and stays silent where nothing is wrong."""

from __future__ import annotations

import pytest

from data.audit import types
from tests.audit.planting import BLIND, PLANTED, cases, tally

LEAST = 0.95


@pytest.mark.parametrize("check", types())
def test_enough_is_planted(check):
    planted = cases(check)
    assert sum(bool(case.finds) for case in planted) >= 8
    assert sum(not case.finds for case in planted) >= 8
    assert len({case.name for case in planted}) == len(planted)


@pytest.mark.parametrize("check", types())
def test_precision_and_recall(check):
    found = tally(check)
    assert (found.precision >= LEAST, found.recall >= LEAST) == (True, True), found


@pytest.mark.torture
@pytest.mark.parametrize("folder", [PLANTED, BLIND], ids=["planted", "blind"])
@pytest.mark.parametrize("check", types())
def test_no_other_check_speaks_up(check, folder):
    assert not tally(check, folder, alone=False).others
