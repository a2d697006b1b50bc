"""Two sources side by side on the page: who, and the gap between them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from dashboard.address import pick, wanted
from dashboard.gap import STANDING, gaps
from dashboard.gap_chart import gap_chart, gap_table
from dashboard.paging import show_paged
from dashboard.sending import send_chart
from dashboard.speech import t, tn
from dashboard.thinning import MARKS
from dashboard.window import shown_span, within
from dashboard.wording import DAYS

_SIDES = ("a", "b")
_WIDE = 270  # pixels: a name and what tells its lines apart


def compared(lines: Mapping[str, str]) -> list[str]:
    """The lines that the address asks to compare, where the store has them."""
    return [side for side in (wanted().get(name, "") for name in _SIDES) if side in lines]


def ask_compared(lines: Mapping[str, str], keep: Mapping[str, str]) -> None:
    """Two boxes to choose the lines; `lines` are keys → names."""
    if len(lines) < 2:
        return
    labels = (t("Compare"), t("with"))
    for label, name in zip(labels, _SIDES, strict=True):
        current = wanted().get(name, "")
        options = ["", *lines]
        pick(
            label,
            name,
            options,
            current if current in lines else "",
            lambda key: lines.get(key) or "–",
            keep,
            width=_WIDE,
        )


def show_gap(frame: pd.DataFrame, lines: Mapping[str, str], period: str, unit: str | None) -> None:
    """The gap between the two lines as a chart and a table; nothing while fewer than two are chosen."""
    sides = compared(lines)
    if len(sides) < 2 or sides[0] == sides[1]:
        return
    names = lines[sides[0]], lines[sides[1]]
    st.html(f'<div class="or-head"><h3>{escape(t("The gap: {a} less {b}", a=names[0], b=names[1]))}</h3></div>')
    found = within(gaps(frame, sides[0], sides[1], period)).reset_index(drop=True)
    if found.empty:
        st.text(t("There is no day on which figures of both can be compared."))
        return
    st.caption(_how(found, period))
    if len(found) > MARKS:
        st.caption(t("The chart has every {n}th day; the table has all.", n=len(found) // MARKS + 1))
    send_chart(
        lambda: gap_chart(found.iloc[:: len(found) // MARKS + 1], unit, shown_span(within(frame)), names),
        key="gap", alt=t("The gap: {a} less {b}", a=names[0], b=names[1]),
    )  # fmt: skip
    with st.expander(t("The gap as a table")):
        table = gap_table(found, unit, names)
        show_paged(table, "gap", {t("Day"): st.column_config.DateColumn(format=DAYS)})


def _how(found: pd.DataFrame, period: str) -> str:
    days = tn(
        int(found["same_day"].sum()), "Both stated a figure for {n} day.", "Both stated a figure for {n} days."
    )
    if period not in STANDING:
        return f"{days} {t('Only these are compared. A range counts with its lower end.')}"
    return f"{days} " + t(
        "On other days the last figure of a source stands until its next one (rings). "
        "A range counts with its lower end."
    )
