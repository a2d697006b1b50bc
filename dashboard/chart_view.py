"""The chart of *Over time* on its page: headline, legend and picture."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.about_data import counted
from dashboard.address import set_address, set_many, wanted
from dashboard.chart_axes import Span
from dashboard.chart_notes import Notes, flagged
from dashboard.charts import POINT, over_time
from dashboard.legend import legend_html
from dashboard.lines import busiest
from dashboard.sending import send_chart
from dashboard.speech import t
from dashboard.thinning import thinned
from dashboard.wording import number

_CHART = "over-time"
_BEHIND = ["claims", "source_key", "source_id", "key"]  # what a browser need not know


def drawing(frame: pd.DataFrame, unit: str | None, noted: Notes, span: Span, opened: str | None) -> alt.LayerChart:
    """The chart of the statements in `frame`, thinned where they are too many to be drawn."""
    lines = busiest(frame)
    keep = {opened or "", *(point for point, _ in noted.flags)}
    few = flagged(thinned(frame, keep), noted).drop(columns=_BEHIND)
    return over_time(few, lines, unit, opened, noted.breaks, span)


def _thinned_words(frame: pd.DataFrame) -> str:
    """What a reader must know where not every statement is drawn; "" where each is."""
    few = len(thinned(frame))
    if few == len(frame):
        return ""
    return t(
        "Drawn: {few} of {all} statements, of each stretch the first, last, lowest and highest. A shorter time "
        "shows them all; table and files have them all.",
        few=number(few), all=number(len(frame)),
    )  # fmt: skip


def show_chart(
    frame: pd.DataFrame, headline: str, unit: str | None, noted: Notes, span: Span, keep: Mapping[str, str]
) -> str:
    """Headline, legend and chart; a click on a mark puts its figure into the address, `keep` beside it.

    Returns what a reader must know where not every statement is drawn; "" where each is.
    """
    summary = counted(frame)
    st.html(f'<div class="or-head"><h2>{escape(headline)}</h2><p>{escape(summary)}</p></div>')
    st.html(legend_html(busiest(frame), [str(mark) for mark in frame["hedge"].unique()], flags=bool(noted.flags)))
    told = _thinned_words(frame)
    if told:
        st.caption(told)
    send_chart(
        lambda: drawing(frame, unit, noted, span, wanted().get("claim")),
        key=_CHART,
        on_select=partial(_clicked, keep),
        selection_mode=POINT,
        alt=f"{headline}. {summary}",
    )
    return told


def _clicked(keep: Mapping[str, str]) -> None:
    """A click on a mark; a click beside one leaves what is open."""
    picked = st.session_state[_CHART].selection.get(POINT) or []
    if picked:
        set_many(keep)
        set_address("claim", str(picked[0]["point"]))
