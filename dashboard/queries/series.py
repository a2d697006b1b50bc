"""The lines that can be drawn, which of them a reader wants, and the statements on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.queries.ask import Ask

ALL = "all"
NONE = "-"
STEPS = ("measure", "unit", "party", "period", "event", "action")
_OPEN = ("event", "action")  # these may be left open: what differs then stands in lines of its own


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


def choose(ask: Ask, status: str, wanted: Mapping[str, str]) -> tuple[Selection, dict[str, list[str]]] | None:
    """The selection that fits what is wanted, and the choices at each step, the fullest first.

    None where no line has figures of this status. What is wanted but not to be had falls back to the fullest
    line that fits the steps before.
    """
    picked: dict[str, str] = {}
    choices: dict[str, list[str]] = {}
    for step in STEPS:
        values = _values(ask, status, step, picked)
        if not values:
            return None
        choices[step] = [ALL, *values] if step in _OPEN and len(values) > 1 else values
        wish = wanted.get(step, ALL if step == "action" else "")
        picked[step] = wish if wish in choices[step] else values[0]
    return Selection(**picked), choices


def _values(ask: Ask, status: str, step: str, picked: Mapping[str, str]) -> list[str]:
    """What one step can be set to, given the steps before it."""
    before = {name: None if picked.get(name) == ALL else picked.get(name) for name in STEPS[:-1]}
    return [str(choice) for choice in ask("choices", {**before, "step": step, "status": status})["choice"]]


def points(ask: Ask, selection: Selection, status: str) -> pd.DataFrame:
    """One row a statement of the selected lines, in the columns of dashboard_points.sql."""
    required = {step: selection.value(step) for step in ("measure", "unit", "party", "period")}
    frame = ask("points", {**required, "status": status})
    for step in _OPEN:
        if getattr(selection, step) != ALL:
            value = selection.value(step)
            frame = frame[frame[step].isna() if value is None else frame[step] == value]
    return frame.reset_index(drop=True)
