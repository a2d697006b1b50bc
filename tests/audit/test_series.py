"""The audit on four years of real daily totals: the source's own corrections, and hardly anything else."""

from __future__ import annotations

import pytest

from data.audit import audit
from data.store import open_store, write
from tests.audit.series import SERIES, days, falls, readings

pytestmark = pytest.mark.skipif(not SERIES.exists(), reason="the series are not in this clone")


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("series") / "s.duckdb") as connection:
        write(connection, readings())
        return list(audit(connection))


def test_every_correction_that_lowers_a_total_is_found(found):
    fell = {(one.facts["day"], one.measure) for one in found if one.type == "total_fell"}
    assert len(falls()) >= 12
    assert falls() - fell == set()


def test_fewer_than_one_false_alarm_in_a_hundred_days(found):
    due = falls()
    alarms = [one for one in found if one.type != "total_fell" or (one.facts["day"], one.measure) not in due]
    assert len(alarms) / len(days()) < 0.01, [one.explanation for one in alarms]
