"""The store as the pages see it: the record in memory, asked through Streamlit's cache."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from dashboard.queries.ask import Ask, Params
from dashboard.record import Record, record
from data.store import default_store


def this_record() -> Record:
    """The record of the store of this run."""
    return record(default_store())


def asker(kept: Record) -> Ask:
    """What the pages ask of it, each question once for each state of the file."""
    return Ask(kept, partial(_cached, kept))


@st.cache_data(show_spinner=False, max_entries=200, hash_funcs={Record: lambda kept: (str(kept.path), kept.stamp)})
def _cached(kept: Record, name: str, params: Params) -> pd.DataFrame:
    return kept.ask(name, params)
