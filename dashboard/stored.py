"""The store as the pages see it: the record in memory, asked through Streamlit's cache."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from dashboard.queries.ask import Ask, Params
from dashboard.record import Record, is_at_hand, record
from dashboard.speech import t
from data.store import default_store


def this_record() -> Record:
    """The record of the store of this run; the reader is told where it takes a while."""
    if is_at_hand(default_store()):
        return record(default_store())
    with st.spinner(t("Reading the figures on record …")):
        return record(default_store())


def asker(kept: Record) -> Ask:
    """What the pages ask of it, each question once for each state of the file."""
    return Ask(kept, partial(_asked, kept))


def _asked(kept: Record, name: str, params: Params) -> pd.DataFrame:
    """A copy on write: what a page does to it, no other page sees."""
    return _remembered(kept, name, params).copy(deep=False)


# A resource, as data is pickled and unpickled for each run: that takes longer than most questions.
@st.cache_resource(
    show_spinner=False, max_entries=200, hash_funcs={Record: lambda kept: (str(kept.path), kept.stamp)}
)
def _remembered(kept: Record, name: str, params: Params) -> pd.DataFrame:
    return kept.ask(name, params)
