"""Decisions from the pages: short writes to the store, under the reviewer's name, with an undo."""

from __future__ import annotations

from contextlib import AbstractContextManager

import duckdb
import streamlit as st

from dashboard.speech import t
from data.store import default_store, open_store

REVIEWER = "reviewer"  # the key of the reviewer's name in this session
WAIT = 5.0  # seconds that a busy store is waited for


def ask_reviewer() -> str:
    """A box for the name under which decisions are kept; returns it, "" while there is none."""
    st.session_state.setdefault(REVIEWER, "")
    return str(st.text_input(t("Your name (kept with each decision)"), key=REVIEWER, width=300) or "").strip()


def writing() -> AbstractContextManager[duckdb.DuckDBPyConnection]:
    """The store of this run, to write one decision to; raises StoreBusy after WAIT seconds."""
    return open_store(default_store(), wait=WAIT)
