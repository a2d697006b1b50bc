"""The words of the table that `extract --format table` prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from conftest import every_number
from rich.cells import cell_len

from data.model import Claim, Document, Period, Reading
from ingest.cli.table import print_table, row

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
    (
        {"measure": "tanks", "action": "killed_or_wounded", "status": "planned"},
        1,
        "tanks killed or wounded (planned)",
    ),
    ({"status": "planned"}, 1, "(planned)"),
    ({}, 2, "Reuters → The Example"),
    (
        {"source_name": "The ministry", "source": "m", "speaker": "A. B."},
        2,
        "A. B. → The ministry → Reuters → The Example",
    ),
    ({"source_name": "The Example", "via": ()}, 2, "The Example"),
    ({}, 3, ""),
    ({"stated_on": MAY}, 3, "said 2024-05-01"),
    ({"period": Period("day", MAY, MAY), "stated_on": JUNE}, 3, "2024-05-01"),
    ({"period": Period("interval", MAY, JUNE)}, 3, "2024-05-01 to 2024-06-01"),
    ({"period": Period("since", MAY, None, "since May")}, 3, "since 2024-05-01"),
    ({"period": Period("week", None, None, "this week")}, 3, "this week"),
    ({"confidence": 0.934}, 4, "93%"),
]


@pytest.mark.parametrize(("given", "column", "words"), CELLS)
def test_cell(given, column, words):
    assert row(replace(PLAIN, **given), "The Example")[column] == words


LONG = {
    "figure": "від 10 до 15 тисяч",
    "measure": "armoured_vehicles",
    "party": "Democratic Republic of the Congo",
    "action": "killed_or_wounded",
    "event": "Kursk operation",
    "status": "denied",
    "delta": True,
    "source_name": "Генеральний штаб Збройних сил України",
    "speaker": "Nguyễn Thị Phương Thảo",
    "via": ("РИА Новости", "Thông tấn xã Việt Nam"),
    "period": Period("since", MAY, JUNE),
}
CLAIMS = [PLAIN, replace(PLAIN, **LONG), replace(PLAIN, figure="hơn 29.600"), replace(PLAIN, figure="ж" * 90)]


def printed(capsys, monkeypatch, claims: list[Claim], columns: int | None) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(columns or ""))
    print_table([Reading(Document("a", "", "en", "0", outlet="The Example"), tuple(claims), "1")])
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("columns", [80, 120, 200])
def test_a_table_fits_and_nothing_is_lost(capsys, monkeypatch, columns):
    lines = printed(capsys, monkeypatch, CLAIMS, columns)
    assert max(map(cell_len, lines)) <= columns
    assert not any("…" in line for line in lines)
    shown = "\n".join(lines)
    words = [word for claim in CLAIMS[:3] for cell in row(claim, "The Example") for word in cell.split()]
    assert [word for word in words if word not in shown] == []
    assert shown.count("ж") == 90


def test_a_file_gets_one_line_a_claim(capsys, monkeypatch):
    heading, rule, *lines = printed(capsys, monkeypatch, CLAIMS, None)
    assert len(lines) == len(CLAIMS)
    assert heading.split() == ["Figure", "What", "Who", "When", "Sure"]
    assert set(rule) == {"─"}
    for line, claim in zip(lines, CLAIMS, strict=True):
        assert [cell for cell in row(claim, "The Example") if cell not in line] == []


def test_articles_stand_apart(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "")
    print_table([Reading(Document(name, "", "en", "0"), (PLAIN,), "1") for name in "ab"])
    assert capsys.readouterr().out.splitlines()[3] == ""
