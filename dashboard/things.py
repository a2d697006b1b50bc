"""What is counted, whose it is and what became of it, in the reader's language."""

from __future__ import annotations

from typing import Protocol

from dashboard.naming import action_name, event_name, measure_name, party_name, period_name, words
from dashboard.speech import t
from dashboard.wording import day
from data.model import Period


class Counted(Protocol):
    """What a claim, a question or a statement says of what is counted."""

    @property
    def measure(self) -> str | None: ...
    @property
    def measure_text(self) -> str | None: ...
    @property
    def action(self) -> str | None: ...
    @property
    def party(self) -> str | None: ...
    @property
    def place(self) -> str | None: ...
    @property
    def event(self) -> str | None: ...
    @property
    def status(self) -> str | None: ...
    @property
    def delta(self) -> bool: ...


def thing(counted: Counted) -> str:
    """In words: "personnel lost (Ukraine, Kursk)"; "" where nothing is said of it."""
    noun = measure_name(counted.measure).lower() if counted.measure else counted.measure_text
    done = action_name(counted.action) if counted.action else None
    told = " ".join(part for part in (noun, done) if part)
    where = event_name(counted.event) if counted.event else counted.place
    party = party_name(counted.party) if counted.party else None
    status = None if counted.status in (None, "asserted") else words("statuses")[counted.status]
    marks = [part for part in (party, where, status, counted.delta and t("increase")) if part]
    return f"{told} ({', '.join(marks)})".strip() if marks else told


def covered(period: Period) -> str:
    """The time that a figure covers: its kind, and its days where they are known, else as written."""
    if period.kind == "none":
        return ""
    known = [day(one) for one in (period.start, period.end) if one]
    days = " – ".join(dict.fromkeys(known)) or period.text or ""
    return f"{period_name(period.kind)}: {days}" if days else period_name(period.kind)
