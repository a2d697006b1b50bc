"""Decisions on figures and the fields of a figure as HTML; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from typing import Any

from babel.dates import format_datetime

from dashboard.correcting import as_kept
from dashboard.speech import noted, spoken, t
from data.reviewing import FIELDS, Decision
from data.reviewing.deciding import as_text

LABELS = {
    "value": noted("Number"),
    "value_max": noted("Upper end of a range"),
    "qualifier": noted("Hedge"),
    "unit": noted("Unit"),
    "measure": noted("What is counted"),
    "action": noted("What happened"),
    "party": noted("Whose"),
    "place": noted("Place"),
    "event": noted("Operation or event"),
    "period_kind": noted("Over what time"),
    "period_start": noted("First day"),
    "period_end": noted("Last day"),
    "stated_on": noted("Stated on"),
    "source": noted("Source"),
    "source_name": noted("Name of the source"),
    "status": noted("Stated as"),
    "delta": noted("Increase over the last report"),
}
_VERDICTS = {
    "confirmed": noted("confirmed"),
    "corrected": noted("corrected"),
    "rejected": noted("rejected"),
    "explained": noted("explained"),
}


def fields_html(claim: Mapping[str, Any]) -> str:
    """Every field that can be corrected, with what it holds now."""
    known = [name for name in FIELDS if name in LABELS]
    facts = "".join(
        f"<dt>{escape(t(LABELS[name]))}</dt><dd>{escape(as_kept(name, as_text(_plain(claim[name]))))}</dd>"
        for name in known
    )
    return f'<dl class="or-fields">{facts}</dl>'


def decision_html(decision: Decision, address: str) -> str:
    """One decision: what, on which figure, by whom, when, what it changed, and why. `address` is the figure's."""
    head = t("{verdict} by {who}, {when}", verdict=verdict_name(decision.verdict), who=decision.reviewer,
             when=moment(decision.decided_at))  # fmt: skip
    figure = f'<a href="{escape(address)}">{escape(decision.figure)}</a>'
    notes = [*_changes(decision), *([f"“{decision.reason}”"] if decision.reason else [])]
    if decision.undone_at:
        notes.append(t("taken back {when}", when=moment(decision.undone_at)))
    lines = "".join(f"<br><span>{escape(note)}</span>" for note in notes)
    return f'<p class="or-decision"><strong>{figure}</strong> {escape(head)}{lines}</p>'


def verdict_name(verdict: str) -> str:
    """What was decided, on a figure or a finding."""
    return t(_VERDICTS[verdict])


def moment(when: datetime) -> str:
    """A moment of the store (UTC) for a reader, in the time of this machine."""
    local = when.replace(tzinfo=UTC).astimezone()
    return format_datetime(
        local, "d MMM y, HH:mm", locale={"en": "en_GB"}.get(spoken(), spoken()), tzinfo=local.tzinfo
    )


def _changes(decision: Decision) -> list[str]:
    return [
        t("{field}: {before} → {after}", field=t(LABELS[name]), before=as_kept(name, decision.before.get(name)),
          after=as_kept(name, after))
        for name, after in decision.changes.items() if name in LABELS
    ]  # fmt: skip


def _plain(value: Any) -> Any:
    return bool(value) if isinstance(value, bool) or type(value).__name__ == "bool_" else value
