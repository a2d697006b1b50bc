"""*Findings*."""

from __future__ import annotations

import streamlit as st

from dashboard.queries.ask import Ask
from dashboard.speech import t


def show(ask: Ask | None) -> None:
    """The whole page."""
    st.subheader(t("Findings"))
