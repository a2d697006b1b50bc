"""The figures of a pasted text to choose from, and the verdict beside each once all were looked up."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard.address import pick, set_address, wanted
from dashboard.looking_up import looked_up
from dashboard.pasted import Figure
from dashboard.pasted_html import option
from dashboard.record import Record
from dashboard.speech import t, tn
from dashboard.things import thing
from dashboard.verdicts import signed, tally
from data.checking import Answer

_ALL = "all"  # the parameter that asks for the verdict on each figure
_TABLE = "verdicts"

Numbered = Mapping[str, tuple[int, Figure]]
"""Where a figure starts, as in the address → its number from 1, and the figure."""


def choose_figure(figures: Numbered, kept: Record | None) -> Figure:
    """The figure in the address, else the first. Raises StoreError where all are to be looked up and cannot be."""
    asked = wanted().get("figure", "")
    start = asked if asked in figures else next(iter(figures))
    if len(figures) > 1:
        _ask(figures, start, answerable=kept is not None)
        if kept is not None and wanted().get(_ALL):
            _show_all(figures, kept)
    return figures[start][1]


def _ask(figures: Numbered, start: str, *, answerable: bool) -> None:
    label = tn(len(figures), "{n} figure in this text", "{n} figures in this text")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pick(label, "figure", list(figures), start, lambda key: option(*figures[key]), {}, width=620)
        if answerable and not wanted().get(_ALL):
            st.button(t("Look up all of them"), key="look-up-all", on_click=set_address, args=(_ALL, "1"))


def _show_all(figures: Numbered, kept: Record) -> None:
    """What is on record on each, with a line that counts; a row opens its figure."""
    answers = _all(figures, kept)
    st.text(tally(answers))
    starts = list(figures)
    rows = [_row(*one, answer) for one, answer in zip(figures.values(), answers, strict=True)]
    st.dataframe(
        pd.DataFrame(rows), key=_TABLE, hide_index=True, width="stretch", height=_height(len(rows)),
        on_select=lambda: _selected(starts), selection_mode="single-row",
    )  # fmt: skip


def _all(figures: Numbered, kept: Record) -> list[Answer]:
    """One after the other, the store closed in between, so that nobody who writes has to wait for all of them."""
    with st.spinner(t("Looking up each figure …")):
        return [looked_up(kept, figure) for _, figure in figures.values()]


def _row(number: int, figure: Figure, answer: Answer) -> dict[str, str]:
    return {
        t("Figure"): f"{number}. {figure.asked.figure}",
        t("On record"): signed(answer),
        t("What"): thing(figure.asked.question),
    }


def _height(rows: int) -> int:
    """Pixels: every row of a few, the first ten of many."""
    return 38 + 35 * min(rows, 10)


def _selected(starts: list[str]) -> None:
    picked = st.session_state[_TABLE].selection.rows
    if picked:
        set_address("figure", starts[picked[0]])
