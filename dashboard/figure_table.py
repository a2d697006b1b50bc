"""The table of *Figures* on its page: one page of rows, the row that was selected, and the way to other pages."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_config_utils import ColumnConfigMappingInput

from dashboard.address import set_address, wanted
from dashboard.naming import action_name, measure_name, party_name, period_name, source_label, words
from dashboard.queries.figures import PAGE
from dashboard.queries.rows import records
from dashboard.speech import t
from dashboard.wording import DAYS, said

_ROWS = 380  # pixels: the opened article below stays in sight
_PAGES = "address-page"


def wanted_page() -> int:
    """The page that the address asks for, from 1."""
    asked = wanted().get("page", "1")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 10 else 1


def pages(total: int) -> int:
    """How many pages so many figures take."""
    return max(1, -(-total // PAGE))


def show_table(frame: pd.DataFrame, key: str) -> None:
    """One page of rows; selecting one puts its figure into the address."""
    rows = records(frame)
    table = f"figures-{key}-{rows[0]['claim_id']}"
    st.dataframe(
        pd.DataFrame([table_row(row) for row in rows]), key=table, hide_index=True, height=_ROWS, width="stretch",
        on_select=lambda: _selected(table, [row["claim_id"] for row in rows]), selection_mode="single-row",
        column_config=_columns(),
    )  # fmt: skip


def ask_page(page: int, total: int) -> None:
    """The numbers of the pages, where there are several."""
    if pages(total) > 1:
        key = f"{_PAGES}-{page}-{total}"
        st.pagination(pages(total), default=page, key=key, on_change=_turned, args=(key,))


def table_row(row: dict[str, Any]) -> dict[str, Any]:
    """A row of dashboard_figures.sql as a reader sees it."""
    counted = measure_name(row["measure"]) if row["measure"] else row["measure_text"]
    return {
        t("Stands for"): row["for_date"],
        t("Figure"): said(row["value"], row["value_max"], row["qualifier"], row["unit"]),
        t("Of what"): " ".join(filter(None, (counted, action_name(row["action"]) if row["action"] else None))),
        t("Whose"): party_name(row["party"]) if row["party"] else "",
        t("Source"): source_label(row["source"], row["source_name"], row["outlet"]),
        t("Outlet"): row["outlet"] or "",
        t("Sentence"): row["sentence"],
        t("Over"): period_name(row["period_kind"]),
        t("Stated as"): words("statuses").get(row["status"], row["status"]),
        t("Sure"): round(row["confidence"] * 100),
    }


def _columns() -> ColumnConfigMappingInput:
    return {
        t("Stands for"): st.column_config.DateColumn(format=DAYS, width=105),
        t("Figure"): {"width": 120},
        t("Of what"): {"width": 140},
        t("Source"): {"width": 180},
        t("Sentence"): {"width": 420},
        t("Sure"): st.column_config.NumberColumn(format="%d%%"),
    }


def _turned(key: str) -> None:
    page = st.session_state[key]
    set_address("page", str(page) if page > 1 else None)
    set_address("claim", None)


def _selected(key: str, ids: list[str]) -> None:
    picked = st.session_state[key].selection.rows
    set_address("claim", ids[picked[0]] if picked else None)
