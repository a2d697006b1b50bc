"""The stretch of time that *Over time* shows: from the address, set by two boxes or by a brush."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pandas as pd
import streamlit as st

from dashboard.address import day_in, pick_day, set_address, wanted
from dashboard.chart_axes import Span, span_of
from dashboard.overview import STRETCH, overview
from dashboard.sending import send_chart
from dashboard.speech import t
from dashboard.thinning import thinned

FROM, TO = "from", "to"
_CHART = "overview"


def wanted_span() -> tuple[date | None, date | None]:
    """The first and the last day that the address asks for."""
    first, last = day_in(wanted().get(FROM, "")), day_in(wanted().get(TO, ""))
    return (last, first) if first and last and first > last else (first, last)


def within(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of the days that the address asks for."""
    first, last = wanted_span()
    kept = frame[frame["date"] >= pd.Timestamp(first)] if first else frame
    return kept[kept["date"] <= pd.Timestamp(last)] if last else kept


def shown_span(frame: pd.DataFrame) -> Span:
    """From end to end of what is shown; `frame` holds all statements."""
    first, last = wanted_span()
    begin, end = span_of(frame)
    return (pd.Timestamp(first) if first else begin), (pd.Timestamp(last) if last else end)


def ask_span() -> None:
    """The boxes for the first and the last day, and a button for all."""
    pick_day(t("From day"), FROM)
    pick_day(t("To day"), TO)
    if any(wanted_span()):
        st.button(t("The whole time"), on_click=_widen)


def show_overview(frame: pd.DataFrame, lines: list[str]) -> None:
    """All of the time as a small chart; a stretch drawn in it goes into the address."""
    if frame["date"].nunique() < 3:
        return
    label = t("The whole time: draw a stretch in it, or set the days above")
    send_chart(
        lambda: overview(thinned(frame), lines, shown_span(frame)),
        key=_CHART, on_select=_brushed, selection_mode=STRETCH, alt=label,
    )  # fmt: skip
    st.caption(t("Drag across the small chart to see a stretch of time. In the large one: drag to move, Ctrl and "
                 "wheel (or pinch) to zoom, double-click to go back."))  # fmt: skip


def _brushed() -> None:
    ends = (st.session_state[_CHART].selection.get(STRETCH) or {}).get("date")
    if ends and ends[0] != ends[1]:
        for name, moment in zip((FROM, TO), sorted(ends), strict=True):
            set_address(name, datetime.fromtimestamp(moment / 1000, UTC).date().isoformat())


def _widen() -> None:
    set_address(FROM, None)
    set_address(TO, None)
