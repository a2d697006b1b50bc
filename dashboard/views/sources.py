"""*Sources*: who has stated how many figures of what, who carries them, and what their record is."""

from __future__ import annotations

from zlib import crc32

import streamlit as st

from dashboard.address import set_address, type_in, wanted
from dashboard.queries.ask import Ask
from dashboard.queries.sources import PAGE, counts, relays, sources
from dashboard.source_tables import relay_rows, source_rows
from dashboard.source_view import asked_page, show_source, turn
from dashboard.speech import t, tn
from dashboard.wording import DAYS

_HIGH, _LOW = 380, 220  # pixels: lower where a source below it is open


def show(ask: Ask) -> None:
    """The whole page."""
    st.subheader(t("Who states figures"))
    asked = wanted().get("source")
    _show_list(ask, _HIGH if not asked else _LOW)
    if asked:
        show_source(ask, asked)
    else:
        st.subheader(t("Who publishes them and passes them on"))
        st.dataframe(relay_rows(relays(ask)), hide_index=True, width="stretch")


def _show_list(ask: Ask, height: int) -> None:
    search = type_in(t("Find a source"), "search")
    page = asked_page("from")
    rows, total = sources(ask, search, page)
    if not rows and page > 1:  # other words were looked for on the first page
        page = 1
        rows, total = sources(ask, search, page)
    if not rows:
        st.text(t("No source on record has these words in its name."))
        return
    figures, articles = counts(ask)
    words = t(
        "{figures} · {articles} · {sources}. Select a source to see its record.",
        figures=tn(figures, "{n} figure", "{n} figures"),
        articles=tn(articles, "{n} article", "{n} articles"),
        sources=tn(total, "{n} source", "{n} sources"),
    )
    st.caption(words if not search else tn(total, "{n} source fits.", "{n} sources fit."))
    key = f"sources-{page}-{crc32(rows[0]['source_key'].encode())}-{total}"  # no foreign words in a key: it is a class
    st.dataframe(
        source_rows(rows), key=key, hide_index=True, width="stretch", height=min(height, 38 + 35 * len(rows)),
        on_select=lambda: _selected(key, [row["source_key"] for row in rows]), selection_mode="single-row",
        column_config=dict.fromkeys((t("First stated"), t("Last stated")), st.column_config.DateColumn(format=DAYS)),
    )  # fmt: skip
    turn(page, total, PAGE, "from")


def _selected(key: str, keys: list[str]) -> None:
    picked = st.session_state[key].selection.rows
    set_address("source", keys[picked[0]] if picked else None)
    set_address("page", None)
