"""The second planted set, measured before anything was mended on it: no worse than it was then."""

from __future__ import annotations

import pytest

from data.audit import types
from tests.audit.planting import BLIND, tally

FIRST = {  # precision and recall at the first run
    "total_fell": (1.0, 1.0), "stale": (1.0, 1.0), "parts_exceed_whole": (1.0, 1.0), "no_source": (0.85, 1.0),
    "sources_disagree": (1.0, 0.8), "slip_of_scale": (1.0, 0.8), "hedge_lost": (1.0, 0.8), "sum_gap": (1.0, 0.6),
    "delta_mismatch": (1.0, 0.6), "misquote": (1.0, 0.4),
}  # fmt: skip


@pytest.mark.parametrize("check", types())
def test_no_worse_than_at_first(check, tmp_path):
    found = tally(check, tmp_path, BLIND)
    precision, recall = FIRST[check]
    assert (found.precision >= precision, found.recall >= recall) == (True, True), found
