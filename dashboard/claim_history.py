"""Where else a figure stands, how often its article was read, what people decided: HTML; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from dashboard.claim_fields import table_html
from dashboard.naming import action_name, event_name, measure_name, party_name, period_name, words
from dashboard.speech import t, tn
from dashboard.wording import day
from data.reviewing import Decision

Row = dict[str, Any]
_NAMERS = {
    "measure": measure_name,
    "action": action_name,
    "party": party_name,
    "event": event_name,
    "period_kind": period_name,
}


def anchor(address: str, label: str) -> str:
    """A link to another page of the dashboard, in the same tab."""
    return f'<a href="{escape(address)}" target="_self">{escape(label)}</a>'


def elsewhere_html(rows: Sequence[Row], addresses: Mapping[str, str]) -> str:
    """The same statement in other articles, each linked to its card."""
    items = (
        f"<li>{anchor(addresses[row['claim_id']], row['outlet'] or t('unknown outlet'))}, "
        f"{escape(day(row['published']))}: {escape(row['sentence'])}</li>"
        for row in rows
    )
    hidden = rows[0]["total"] - len(rows) if rows else 0
    more = f"<p>{escape(tn(hidden, 'and {n} more', 'and {n} more'))}</p>" if hidden else ""
    return f'<ul class="or-list">{"".join(items)}</ul>{more}'


def readings_html(rows: Sequence[Row]) -> str:
    """Every reading of the article: by which extractor, when, and until when it counted."""
    heading = [t("Read on"), t("By"), t("Figures found"), t("Replaced on")]
    lines = (
        [day(row["read_at"]), row["extractor"], str(row["figures"]), _until(row["retired_at"])] for row in rows
    )
    return table_html(heading, lines)


def decisions_html(decisions: Sequence[Decision]) -> str:
    """What people decided on the figure, the latest first."""
    heading = [t("Decided on"), t("By"), t("Decision"), t("Before → after"), t("Why")]
    lines = ([day(one.decided_at), one.reviewer, _verdict(one), _changes(one), one.reason] for one in decisions)
    return table_html(heading, lines)


def _until(retired: date | None) -> str:
    return day(retired) if retired else t("counts now")


def _verdict(decision: Decision) -> str:
    named = {"confirmed": t("confirmed"), "corrected": t("corrected"), "rejected": t("rejected")}
    word = named.get(decision.verdict, decision.verdict)
    return word if decision.standing else t("{decision} (taken back or replaced)", decision=word)


def _changes(decision: Decision) -> str:
    before = decision.before
    pairs = ((_value(name, before.get(name)), _value(name, value)) for name, value in decision.changes.items())
    return "; ".join(f"{old} → {new}" for old, new in pairs)


def _value(name: str, value: str | None) -> str:
    if value is None:
        return t("none")
    if name == "status":
        return words("statuses").get(value, value)
    return _NAMERS[name](value) if name in _NAMERS else value
