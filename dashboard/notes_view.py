"""Breaks and findings of the audit on *Over time*: gathered, listed, and awaited."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.address import link
from dashboard.auditing import findings
from dashboard.chart_notes import Notes, breaks_html, findings_html, notes
from dashboard.record import Record
from dashboard.speech import t
from data.audit import Finding
from data.audit.breaks import breaks
from data.errors import OnRecordError

_LISTED = 10
_EVERY = 2.0  # seconds between looks at whether the audit has ended


def known_findings(record: Record) -> list[Finding] | None:
    """What the audit has found so far as the page need not wait for it; nothing where it failed."""
    try:
        return findings(record, 0)
    except OnRecordError:
        return []


def gathered(frame: pd.DataFrame, measure: str, found: list[Finding] | None) -> Notes:
    """What is marked on the lines of this frame."""
    return notes(frame, measure, breaks(), found or [])


def show_notes(record: Record, noted: Notes, found: list[Finding] | None) -> None:
    """The marks in words, each finding with its link; a word where the audit still looks."""
    if listed := breaks_html(noted):
        st.html(listed)
    links = [link("findings", finding=one.id) for one in noted.findings[:_LISTED]]
    if listed := findings_html(noted, links, max(0, len(noted.findings) - _LISTED)):
        st.html(listed)
    if found is None:
        _awaited(record)


@st.fragment(run_every=_EVERY)
def _awaited(record: Record) -> None:
    if known_findings(record) is not None:
        st.rerun()
    st.caption(t("The audit is still looking for figures that do not fit; they will be marked here."))
