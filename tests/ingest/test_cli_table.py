"""The words of the table that `extract --format table` prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from conftest import every_number

from data.model import Document, Period
from ingest.cli.table import row

MAY, JUNE = date(2024, 5, 1), date(2024, 6, 1)
(PLAIN,) = every_number(Document("a", "40", "en", "0"))

# what differs from a bare figure, the column, its words
CELLS = [
    ({}, 0, "40"),
    ({}, 1, ""),
    ({"measure_text": "tents"}, 1, "tents"),
    (
        {"measure": "armoured_vehicles", "action": "lost", "party": "Ukraine"},
        1,
        "Ukraine armoured vehicles lost",
    ),
    ({"measure": "tanks", "event": "Kursk", "delta": True}, 1, "tanks (Kursk, increase)"),
    ({"measure": "tanks", "status": "denied"}, 1, "tanks (denied)"),
    ({}, 2, "Reuters > The Example"),
    (
        {"source_name": "The ministry", "source": "m", "speaker": "A. B."},
        2,
        "A. B. > The ministry > Reuters > The Example",
    ),
    ({"source_name": "The Example", "via": ()}, 2, "The Example"),
    ({}, 3, ""),
    ({"stated_on": MAY}, 3, "2024-05-01"),
    ({"period": Period("day", MAY, MAY), "stated_on": JUNE}, 3, "2024-05-01"),
    ({"period": Period("interval", MAY, JUNE)}, 3, "2024-05-01 to 2024-06-01"),
    ({"period": Period("since", MAY, None, "since May")}, 3, "since 2024-05-01"),
    ({"period": Period("week", None, None, "this week")}, 3, "this week"),
    ({"confidence": 0.934}, 4, "93%"),
]


@pytest.mark.parametrize(("given", "column", "words"), CELLS)
def test_cell(given, column, words):
    assert row(replace(PLAIN, **given), "The Example")[column] == words
