"""*Add*: articles from files, from pasted text and from the web, read and kept."""

from __future__ import annotations

import streamlit as st

from dashboard.add_forms import ask_addresses, ask_files, ask_text
from dashboard.added import hidden, lines_html, summary
from dashboard.adding import Job, begin, job
from dashboard.address import link, pick_beside, set_address, wanted
from dashboard.queries.ask import Ask
from dashboard.speech import t, tn
from dashboard.wording import number
from data.store import default_store

_FORMS = {"files": ask_files, "text": ask_text, "web": ask_addresses}
_EVERY = 0.7  # seconds between two looks at a job


def show(ask: Ask | None) -> None:
    """The whole page."""
    st.subheader(t("Add articles"))
    asked = wanted().get("job")
    if not asked:
        _ask()
    elif running := job(asked):
        if running.ended:
            _show_ended(running)
        else:
            _watch(running)
    else:
        st.text(t("What was added here is no longer listed; the figures that were kept are on record."))
        _more()


def _ask() -> None:
    names = {"files": t("Files"), "text": t("Text"), "web": t("Web address or feed")}
    way = pick_beside(t("From where"), "way", list(names), names.__getitem__)
    if items := _FORMS[way]():
        set_address("job", begin(default_store(), items).id)
        st.rerun()


@st.fragment(run_every=_EVERY)
def _watch(running: Job) -> None:
    """How far the reading is, until it has ended."""
    if running.ended:
        st.rerun()
    words = t("Reading: {done} of {total}", done=number(running.done), total=number(running.total))
    st.progress(running.done / running.total, text=words)
    st.caption(t("You may leave this page: the reading goes on."))
    _list(running, kept=False)


def _show_ended(ended: Job) -> None:
    st.text(summary(ended.tally, ended.lines))
    _more()
    _list(ended, kept=True)


def _list(some: Job, kept: bool) -> None:
    if html := lines_html(list(some.lines), (lambda claim: link("claim", claim=claim)) if kept else None):
        st.html(html)
    if left := hidden(some.lines):
        st.caption(tn(left, "and {n} more article", "and {n} more articles"))


def _more() -> None:
    st.button(t("Add more"), on_click=set_address, args=("job", None))
