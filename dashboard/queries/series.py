"""The lines that can be drawn, which of them a reader wants, and the statements on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.queries.ask import Ask
from dashboard.queries.rows import records

ALL = "all"
NONE = "-"
STEPS = ("measure", "unit", "party", "period", "event", "action")
_OPEN = ("event", "action")  # these may be left open: what differs then stands in lines of its own

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn, each part as it stands in the address: an id, `-` for none, `all` for any."""

    measure: str
    unit: str
    party: str
    period: str
    event: str
    action: str

    def value(self, step: str) -> str | None:
        """A part as the store has it."""
        word: str = getattr(self, step)
        return None if word == NONE else word


def series(ask: Ask, status: str) -> list[Row]:
    """Every line that the store has statements for, the fullest first, as words of an address."""
    rows = records(ask("series", {"status": status}))
    for row in rows:
        row["period"] = row["period_kind"]
        row.update({step: row[step] or NONE for step in STEPS})
    return rows


def choose(rows: list[Row], wanted: Mapping[str, str]) -> tuple[Selection, dict[str, list[str]]]:
    """The selection that fits what is wanted, and the choices at each step, the fullest first.

    `rows` must not be empty. What is wanted but not to be had falls back to the fullest line that
    fits the steps before.
    """
    picked: dict[str, str] = {}
    choices: dict[str, list[str]] = {}
    for step in STEPS:
        values = list(dict.fromkeys(row[step] for row in rows))
        choices[step] = [ALL, *values] if step in _OPEN and len(values) > 1 else values
        wish = wanted.get(step, ALL if step == "action" else "")
        picked[step] = wish if wish in choices[step] else values[0]
        rows = rows if picked[step] == ALL else [row for row in rows if row[step] == picked[step]]
    return Selection(**picked), choices


def points(ask: Ask, selection: Selection, status: str) -> pd.DataFrame:
    """One row a statement of the selected lines, in the columns of dashboard_points.sql."""
    required = {step: selection.value(step) for step in ("measure", "unit", "party", "period")}
    frame = ask("points", {**required, "status": status})
    for step in _OPEN:
        if getattr(selection, step) != ALL:
            value = selection.value(step)
            frame = frame[frame[step].isna() if value is None else frame[step] == value]
    return frame.reset_index(drop=True)
