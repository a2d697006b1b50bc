"""The table of *Figures* on its page: filters, one page of rows, and the row that was selected."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_config_utils import ColumnConfigMappingInput

from dashboard.address import pick_or_all, set_address, type_in, wanted
from dashboard.naming import action_name, language_name, measure_name, period_name, source_label
from dashboard.queries.figures import PAGE, Filters
from dashboard.queries.rows import records
from dashboard.wording import DAYS, said

_ROWS = 380  # pixels: the opened article below stays in sight
_COLUMNS: ColumnConfigMappingInput = {
    "Stands for": st.column_config.DateColumn(format=DAYS),
    "Figure": {"width": 150},
    "Source": {"width": 190},
    "Sentence": {"width": 420},
}


def ask_filters(facets: dict[str, list[dict[str, Any]]]) -> Filters:
    """The boxes to narrow the table with."""
    with st.container(horizontal=True):
        return Filters(
            source=_facet("Source", "source", facets),
            outlet=_facet("Outlet", "outlet", facets),
            measure=_facet("What is counted", "measure", facets),
            party=_facet("Whose", "party", facets),
            language=_facet("Language", "language", facets),
            search=type_in("Words in the sentence", "search"),
        )


def ask_page() -> int:
    """The page that the address asks for, from 1."""
    asked = wanted().get("page", "1")
    return max(1, int(asked)) if asked.isdecimal() else 1


def show_table(frame: pd.DataFrame, page: int, total: int) -> None:
    """One page of rows; selecting one puts its figure into the address."""
    rows = records(frame)
    key = f"figures-{page}-{rows[0]['claim_id']}-{total}"
    st.dataframe(
        pd.DataFrame([_row(row) for row in rows]), key=key, hide_index=True, height=_ROWS, width="stretch",
        on_select=lambda: _selected(key, [row["claim_id"] for row in rows]), selection_mode="single-row",
        column_config=_COLUMNS,
    )  # fmt: skip
    if total > PAGE:
        with st.container(horizontal=True):
            st.button("Newer", disabled=page == 1, on_click=set_address, args=("page", str(page - 1)))
            st.button("Older", disabled=page * PAGE >= total, on_click=set_address, args=("page", str(page + 1)))


def _facet(label: str, name: str, facets: dict[str, list[dict[str, Any]]]) -> str | None:
    choices = {row["choice"]: row for row in facets.get(name, [])}
    return pick_or_all(label, name, list(choices), lambda key: _choice(name, choices.get(key)) or key)


def _choice(name: str, row: dict[str, Any] | None) -> str | None:
    if row is None:
        return None
    if name == "source":
        label = source_label(row["source"], row["source_name"], row["outlet"])
    else:
        names = {"measure": measure_name, "language": language_name}
        label = names[name](row["choice"]) if name in names else row["choice"]
    return f"{label} ({row['figures']:,})"


def _row(row: dict[str, Any]) -> dict[str, Any]:
    counted = measure_name(row["measure"]) if row["measure"] else row["measure_text"]
    return {
        "Stands for": row["for_date"],
        "Figure": said(row["value"], row["value_max"], row["qualifier"], row["unit"]),
        "Of what": " ".join(filter(None, (counted, action_name(row["action"]) if row["action"] else None))),
        "Whose": row["party"] or "",
        "Over": period_name(row["period_kind"]),
        "Source": source_label(row["source"], row["source_name"], row["outlet"]),
        "Outlet": row["outlet"] or "",
        "Sentence": row["sentence"],
    }


def _selected(key: str, ids: list[str]) -> None:
    picked = st.session_state[key].selection.rows
    set_address("claim", ids[picked[0]] if picked else None)
