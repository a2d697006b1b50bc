"""*Sources*: who has stated how many figures of what, and who carries them."""

from __future__ import annotations

import streamlit as st

from dashboard.address import set_address, wanted
from dashboard.queries.ask import Ask
from dashboard.queries.sources import counts, relays, source_measures, sources
from dashboard.source_tables import measure_rows, named, relay_rows, source_rows
from dashboard.wording import DAYS

_TABLE = "sources"
_DAY = st.column_config.DateColumn(format=DAYS)


def show(ask: Ask) -> None:
    """The whole page."""
    figures, articles = counts(ask)
    rows = sources(ask)
    st.subheader("Who states figures")
    stated = f"{figures:,} figures of {len(rows):,} sources in {articles:,} articles."
    st.caption(f"{stated} Select a source to see what it counts.")
    st.dataframe(
        source_rows(rows), key=_TABLE, hide_index=True, width="stretch",
        on_select=lambda: _selected([row["source_key"] for row in rows]), selection_mode="single-row",
        column_config=dict.fromkeys(("First", "Last"), _DAY),
    )  # fmt: skip
    _show_one(ask, {row["source_key"]: named(row) for row in rows})
    st.subheader("Who publishes them and passes them on")
    st.dataframe(relay_rows(relays(ask)), hide_index=True, width="stretch")


def _show_one(ask: Ask, names: dict[str, str]) -> None:
    """What the source in the address states."""
    asked = wanted().get("source")
    if not asked:
        return
    st.subheader("What it states")
    st.text(names.get(asked, "The source in the address is not in this store."))
    if asked in names:
        st.dataframe(
            measure_rows(source_measures(ask, asked)),
            hide_index=True,
            width="stretch",
            column_config=dict.fromkeys(("From", "To"), _DAY),
        )


def _selected(keys: list[str]) -> None:
    picked = st.session_state[_TABLE].selection.rows
    set_address("source", keys[picked[0]] if picked else None)
