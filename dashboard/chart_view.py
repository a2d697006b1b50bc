"""The chart of *Over time* on its page: headline, legend, picture, table and downloads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.address import set_address, set_many, wanted
from dashboard.chart_marks import SHAPES
from dashboard.charts import POINT, over_time
from dashboard.legend import legend_html
from dashboard.lines import busiest
from dashboard.naming import words
from dashboard.picture import framed, png, svg
from dashboard.wording import day

_CHART = "over-time"
_TABLE = {
    "day": "Stands for",
    "line": "Source",
    "said": "Figure",
    "written": "As written",
    "outlets": "Published by",
    "sentence": "Sentence",
}


def show_chart(frame: pd.DataFrame, headline: str, unit: str | None, keep: Mapping[str, str]) -> None:
    """Headline, legend and chart; a click on a mark puts its figure into the address, `keep` beside it."""
    lines = busiest(frame)
    st.html(f'<div class="or-head"><h2>{escape(headline)}</h2><p>{escape(summary(frame))}</p></div>')
    st.html(legend_html(lines, [str(mark) for mark in frame["hedge"].unique()]))
    drawn = over_time(frame.drop(columns=["claims", "source_key"]), lines, unit, wanted().get("claim"))
    st.altair_chart(
        drawn,
        key=_CHART,
        on_select=partial(_clicked, keep),
        selection_mode=POINT,
        alt=f"{headline}. {summary(frame)}",
    )


def summary(frame: pd.DataFrame) -> str:
    """How many statements of how many sources, and from when to when."""
    first, last = day(frame["date"].min()), day(frame["date"].max())
    statements = f"{len(frame)} statement{'s' if len(frame) != 1 else ''}"
    sources = frame["source_key"].nunique()
    span = first if first == last else f"{first} – {last}"
    return f"{statements} by {sources} source{'s' if sources != 1 else ''}, {span}"


def show_downloads(frame: pd.DataFrame, headline: str, unit: str | None) -> None:
    """The same as a table, and the picture as a file (made only when asked for)."""
    table = frame.sort_values("date")[list(_TABLE)].rename(columns=_TABLE)
    with st.expander("The same as a table"):
        st.dataframe(table, hide_index=True, width="stretch")
    spec = partial(_picture, frame, headline, unit)
    with st.container(horizontal=True):
        st.download_button("Picture (PNG)", lambda: png(spec()), "onrecord.png", "image/png", on_click="ignore")
        st.download_button("Picture (SVG)", lambda: svg(spec()), "onrecord.svg", "image/svg+xml", on_click="ignore")
        csv = table.to_csv(index=False).encode("utf-8-sig")  # the mark lets spreadsheets see UTF-8
        st.download_button("Table (CSV)", csv, "onrecord.csv", "text/csv", on_click="ignore")


def _picture(frame: pd.DataFrame, headline: str, unit: str | None) -> dict[str, Any]:
    chart = over_time(frame.drop(columns=["claims", "source_key"]), busiest(frame), unit)
    drawn = set(frame["hedge"])
    marks = "; ".join(f"{words('outlines')[one]}: {words('marks')[one]}" for one in SHAPES if one in drawn)
    notes = [f"{summary(frame)}. As stated by each source; OnRecord", marks.capitalize()]
    return framed(chart, headline, notes)


def _clicked(keep: Mapping[str, str]) -> None:
    """A click on a mark; a click beside one leaves what is open."""
    picked = st.session_state[_CHART].selection.get(POINT) or []
    if picked:
        set_many(keep)
        set_address("claim", str(picked[0]["point"]))
