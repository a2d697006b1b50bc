"""Answers on figures of a pasted text, remembered until the store changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.pasted import Figure, answer
from dashboard.record import Record
from data.checking import Answer

_HASHED: dict[str | type[Any], Callable[[Any], Any]] = {
    Record: lambda kept: (str(kept.path), kept.stamp),
    Figure: lambda figure: repr(figure.asked),
}


@st.cache_data(show_spinner=False, max_entries=500, hash_funcs=_HASHED)
def looked_up(kept: Record, figure: Figure) -> Answer:
    """What is on record on a figure, `kept` being the state of the store. Raises StoreError."""
    return answer(kept.path, figure)
