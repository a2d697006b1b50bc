"""What every page does first: find the store, and say in plain words what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import streamlit as st
from babel.dates import format_time

from dashboard.empty import show_no_figures, show_no_store
from dashboard.queries.ask import Ask
from dashboard.queries.sources import counts
from dashboard.reading import one_run
from dashboard.speech import spoken, t
from dashboard.stored import asker, this_record
from data.errors import OnRecordError
from data.store import default_store


def framed(page: Callable[[Ask], None]) -> Callable[[], None]:
    """The page as Streamlit runs it: called with the store, where there is one that holds figures."""

    def run() -> None:
        if not default_store().exists():
            show_no_store()
            return
        with plainly():
            kept = this_record()
            if kept.behind:
                st.caption(_behind(kept.taken))
            ask = asker(kept)
            if counts(ask)[0]:
                page(ask)
            else:
                show_no_figures()

    return run


def open_frame(page: Callable[[Ask | None], None]) -> Callable[[], None]:
    """The same for a page that has something to show without any figure on record: it is then given None."""

    def run() -> None:
        with plainly():
            kept = this_record() if default_store().exists() else None
            ask = asker(kept) if kept else None
            page(ask if ask and counts(ask)[0] else None)

    return run


@contextmanager
def plainly() -> Iterator[None]:
    """Inside, the store is opened once, and an error of ours is shown in plain words instead of ending the page."""
    try:
        with one_run():
            yield
    except OnRecordError as error:
        st.error(t("The store cannot be read just now."))
        st.text(t("{cause}. Reload the page to try again.", cause=error))


def _behind(taken: datetime) -> str:
    when = format_time(taken, "short", locale=spoken())
    return t(
        "Another process is writing to the store. Shown: the record as of {when}; reload to see more.", when=when
    )
