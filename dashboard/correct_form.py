"""The form in which a reviewer corrects the fields of a figure."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from dashboard.correcting import CHOSEN, DATES, NUMBERS, as_typed, choice_name, choices, source_choice
from dashboard.decision_words import LABELS
from dashboard.speech import t

_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)
_ORDER = (
    "value", "value_max", "qualifier", "unit", "measure", "action", "party", "place", "event", "period_kind",
    "period_start", "period_end", "source", "source_name", "stated_on", "status",
)  # fmt: skip


def ask_corrections(claim: dict[str, Any]) -> tuple[dict[str, Any], str] | None:
    """The form, filled with what the figure is now; once sent, what it holds (for `changes`) and the reason."""
    with st.form(f"correct-{claim['claim_id']}"):
        given: dict[str, Any] = {}
        with st.container(horizontal=True):
            for name in _ORDER:
                given[name] = _box(claim, name)
        given["delta"] = st.checkbox(t("Increase over the last report"), value=bool(claim["delta"]))
        reason = st.text_input(t("Why (not required)"))
        sent = st.form_submit_button(t("Keep the correction"), type="primary")
    return (given, reason.strip()) if sent else None


def _box(claim: dict[str, Any], name: str) -> Any:
    label, width = t(LABELS[name]), 195
    source, source_name = source_choice(claim)
    if name in NUMBERS:
        return st.text_input(label, as_typed(claim[name]), width=width)
    if name in DATES:
        return st.date_input(
            label,
            claim[name],
            _EARLIEST,
            _LATEST,
            width=width,
            format="DD/MM/YYYY",
            key=f"{name}-{claim['claim_id']}",
        )
    if name == "source_name":
        return st.text_input(t("Its name, where it is another"), source_name, width=width)
    if name not in CHOSEN:
        return st.text_input(label, claim[name] or "", width=width)
    now = source if name == "source" else claim[name] or ""
    options = choices(name, now)
    return st.selectbox(label, options, options.index(now), format_func=partial(choice_name, name), width=width)
