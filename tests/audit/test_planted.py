"""Every check finds what was planted for it, and stays silent where nothing is wrong."""

from __future__ import annotations

import pytest

from data.audit import types
from tests.audit.planting import cases, tally

LEAST = 0.95


@pytest.mark.parametrize("check", types())
def test_enough_is_planted(check):
    planted = cases(check)
    assert sum(bool(case.finds) for case in planted) >= 8
    assert sum(not case.finds for case in planted) >= 8
    assert len({case.name for case in planted}) == len(planted)


@pytest.mark.parametrize("check", types())
def test_precision_and_recall(check, tmp_path):
    found = tally(check, tmp_path)
    assert (found.precision >= LEAST, found.recall >= LEAST) == (True, True), found
