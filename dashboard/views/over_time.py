"""*Over time*: what each source stated, statement by statement."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd
import streamlit as st

from dashboard.address import pick_some, wanted
from dashboard.chart_view import show_chart, show_downloads
from dashboard.claim_view import show_claim
from dashboard.lines import MOST, busiest, chart_frame
from dashboard.queries.ask import Ask
from dashboard.queries.claims import claims
from dashboard.queries.series import Row, Selection, choose, points, series
from dashboard.selection import ask_status, ask_steps, headline, unmet, wanted_status


def show(ask: Ask) -> None:
    """The whole page."""
    status = wanted_status()
    rows = series(ask, status)
    if rows:
        _show_lines(ask, rows, status)
        return
    _more_choices([], status)
    st.info("No figures of this kind are on record with a date and something that is counted.")


def _show_lines(ask: Ask, rows: list[Row], status: str) -> None:
    selection, choices = choose(rows, wanted())
    with st.container(horizontal=True):
        ask_steps(selection, choices)
    _say_unmet(selection)
    frame = chart_frame(points(ask, selection, status), selection.value("unit"))
    drawn = _narrowed(frame, status)
    show_chart(drawn, headline(selection), selection.value("unit"), asdict(selection))
    _show_clicked(ask, frame)
    show_downloads(drawn, headline(selection), selection.value("unit"))


def _say_unmet(selection: Selection) -> None:
    for asked, shown in unmet(selection, wanted()):
        st.text(f"The address asks for “{asked}”; the store has none of it here. Shown instead: {shown}.")


def _narrowed(frame: pd.DataFrame, status: str) -> pd.DataFrame:
    """Only the lines that the reader picked; where none are picked, those with most statements."""
    lines = busiest(frame)
    picked = _more_choices(lines, status)
    if not picked and len(lines) > MOST:
        st.caption(f"Drawn: the {MOST} lines with most statements, of {len(lines)}.")
    return frame[frame["line"].isin(picked or lines[:MOST])]


def _more_choices(lines: list[str], status: str) -> list[str]:
    """The choices that are rarely made; returns the lines that are picked."""
    with st.expander("More: sources; planned and denied figures", expanded=not lines):
        ask_status(status)
        return pick_some("Sources to draw", "line", lines) if len(lines) > 1 else []


def _show_clicked(ask: Ask, frame: pd.DataFrame) -> None:
    """The sentence behind the mark that was clicked, once for each article that carries it."""
    point = wanted().get("claim")
    if not point:
        st.caption("Click a mark to read its sentence.")
        return
    behind = frame.loc[frame["point"] == point, "claims"]
    found = claims(ask, list(behind.iloc[0]) if len(behind) else [point])
    if not found:
        st.text("The figure in the address is not in this store.")
    for claim in found:
        show_claim(ask, claim, open_article=False)
