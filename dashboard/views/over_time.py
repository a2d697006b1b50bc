"""*Over time*: what each source stated, statement by statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

import pandas as pd
import streamlit as st

from dashboard.about_data import About
from dashboard.address import pick_some, wanted
from dashboard.chart_view import drawing, show_chart
from dashboard.claim_view import show_claim
from dashboard.downloads import View, show_downloads
from dashboard.gap_view import ask_compared, compared, show_gap
from dashboard.lines import MOST, busiest, chart_frame, drawn, keys
from dashboard.notes_view import gathered, known_findings, show_notes
from dashboard.queries.ask import Ask
from dashboard.queries.claims import claims
from dashboard.queries.series import Selection, choose, points
from dashboard.selection import ask_status, ask_steps, headline, unmet, wanted_status
from dashboard.speech import t
from dashboard.window import ask_span, show_overview, shown_span, within


def show(ask: Ask) -> None:
    """The whole page."""
    status = wanted_status()
    chosen = choose(ask, status, wanted())
    if chosen:
        _show_lines(ask, *chosen, status)
        return
    _more_choices({}, status)
    st.info(t("No figures of this kind are on record with a date and something that is counted."))


def _show_lines(ask: Ask, selection: Selection, choices: Mapping[str, list[str]], status: str) -> None:
    with st.container(horizontal=True):
        ask_steps(selection, choices)
    _say_unmet(selection)
    frame = chart_frame(points(ask, selection, status), selection.value("unit"))
    lines = keys(frame)
    picked = _more_choices(lines, status)
    kept = drawn(frame, picked, compared(lines))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ask_span()
        ask_compared(lines, asdict(selection))
    if not picked and len(lines) > MOST:
        st.caption(t("Drawn: the {few} lines with most statements, of {all}.", few=MOST, all=len(lines)))
    if within(kept).empty:
        st.info(t("Nothing was stated in this stretch of time."))
        _show_clicked(ask, frame)
    else:
        _show_drawn(ask, frame, kept, selection, status)


def _show_drawn(ask: Ask, frame: pd.DataFrame, kept: pd.DataFrame, selection: Selection, status: str) -> None:
    """Chart, overview, sentence, gap, notes, table and files of the lines in `kept`, of all in `frame`."""
    shown, span, unit = within(kept), shown_span(kept), selection.value("unit")
    found = known_findings(ask.record)
    noted = gathered(shown, selection.measure, found)
    title = headline(selection)
    remark = show_chart(shown, title, unit, noted, span, asdict(selection))
    show_overview(kept, busiest(shown))
    _show_clicked(ask, frame)
    show_gap(frame, keys(frame), selection.period, unit)
    show_notes(ask.record, noted, found)
    query = {**asdict(selection), "status": status, **_narrowing()}
    about = About(title, query, datetime.now().astimezone(), shown)
    show_downloads(View(about, lambda: drawing(shown, unit, noted, span, None), (remark,) if remark else ()))


def _narrowing() -> dict[str, str | list[str]]:
    """What else the address narrows the view to."""
    asked: dict[str, str | list[str]] = {
        name: wanted()[name] for name in ("from", "to", "a", "b") if name in wanted()
    }
    picked = st.query_params.get_all("line")
    return {**asked, "line": picked} if picked else asked


def _say_unmet(selection: Selection) -> None:
    for asked, shown in unmet(selection, wanted()):
        st.text(
            t("The address asks for “{asked}”; the store has none of it here. Shown instead: {shown}.",
              asked=asked, shown=shown)
        )  # fmt: skip


def _more_choices(lines: Mapping[str, str], status: str) -> list[str]:
    """The choices that are rarely made; returns the keys of the lines that are picked."""
    with st.expander(t("More: sources; planned and denied figures"), expanded=not lines):
        ask_status(status)
        if len(lines) < 2:
            return []
        return pick_some(t("Sources to draw"), "line", list(lines), lambda key: lines.get(key, key))


def _show_clicked(ask: Ask, frame: pd.DataFrame) -> None:
    """The sentence behind the mark that was clicked, once for each article that carries it."""
    point = wanted().get("claim")
    if not point:
        st.caption(t("Click a mark to read its sentence."))
        return
    behind = frame.loc[frame["point"] == point, "claims"]
    found = claims(ask, list(behind.iloc[0]) if len(behind) else [point])
    if not found:
        st.text(t("The figure in the address is not in this store."))
    for claim in found:
        show_claim(ask, claim, open_article=False)
