"""The store as the pages see it: asked through Streamlit's cache, anew when the file has changed."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.queries.ask import Ask, Params, ask
from data.store import default_store

Stamp = tuple[tuple[int, int], ...]


def asker() -> Ask:
    """A function that asks the store of this run, each question once for each state of the file."""
    path = default_store()
    stamp = _stamp(path)
    return lambda name, params: _cached(str(path), stamp, name, dict(params))


def _stamp(path: Path) -> Stamp:
    """Tells one state of the store from another: time and size of the file and of its log."""
    stats = [file.stat() for file in (path, path.with_name(path.name + ".wal")) if file.exists()]
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)


@st.cache_data(show_spinner=False, max_entries=200)
def _cached(path: str, stamp: Stamp, name: str, params: Params) -> pd.DataFrame:
    return ask(Path(path), name, params)
