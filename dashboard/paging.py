"""A long table on a page, shown a thousand rows at a time."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_config_utils import ColumnConfigMappingInput

from dashboard.speech import t
from dashboard.wording import number

ROWS = 1000


def show_paged(table: pd.DataFrame, key: str, columns: ColumnConfigMappingInput | None = None) -> None:
    """The table; past ROWS rows with a box for the page."""
    pages = -(-len(table) // ROWS)
    page = 1
    if pages > 1:
        label = t("Page, of {pages}", pages=number(pages))
        page = int(st.number_input(label, 1, pages, key=f"{key}-page", width=170))
    part = table.iloc[(page - 1) * ROWS : page * ROWS]
    st.dataframe(part, hide_index=True, width="stretch", column_config=columns)
