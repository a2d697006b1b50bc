"""What every page does first: find the store, and say in plain words what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.empty import show_no_figures, show_no_store
from dashboard.queries.ask import Ask
from dashboard.queries.sources import counts
from dashboard.stored import asker
from data.errors import OnRecordError
from data.store import default_store


def framed(page: Callable[[Ask], None]) -> Callable[[], None]:
    """The page as Streamlit runs it: called with the store, where there is one that holds figures."""

    def run() -> None:
        if not default_store().exists():
            show_no_store()
            return
        try:
            ask = asker()
            if counts(ask)[0]:
                page(ask)
            else:
                show_no_figures()
        except OnRecordError as error:
            st.error("The store cannot be read just now.")
            st.text(f"{error}. Reload the page to try again.")

    return run
