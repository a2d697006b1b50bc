"""Decisions from the pages: short writes to the store, under the reviewer's name, with an undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import duckdb
import streamlit as st

from dashboard.record import write
from dashboard.speech import t
from data.errors import OnRecordError
from data.store import default_store

REVIEWER = "reviewer"  # the key of the reviewer's name in this session
_NAME = "reviewer-name"  # the same across pages: Streamlit forgets a box that a page does not show


def ask_reviewer() -> str:
    """A box for the name under which decisions are kept; returns it, "" while there is none."""
    st.session_state.setdefault(REVIEWER, st.session_state.get(_NAME, ""))
    label = t("Your name (kept with each decision)")
    name = str(st.text_input(label, key=REVIEWER, width=300, autocomplete="name") or "").strip()
    st.session_state[_NAME] = name
    return name


def keep(act: Callable[[duckdb.DuckDBPyConnection], object], documents: Sequence[str] = ()) -> bool:
    """Write one decision, which changes figures of these documents only; where that fails say why: False."""
    try:
        write(default_store(), documents, act)
    except OnRecordError as error:
        st.error(t("The decision was not kept."))
        st.text(str(error))
        return False
    return True
