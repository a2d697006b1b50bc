"""The buttons below the table of *Figures*: everything that fits the filters as a file, made when clicked."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.exporting import FORMS, PACKED, exported, file_name
from dashboard.queries.figures import Filters
from dashboard.record import Record
from dashboard.speech import t
from dashboard.wording import number
from ingest.export.xlsx_table import MOST

_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonl": "application/jsonl",
    "zip": "application/zip",
}


def show_downloads(record: Record, filters: Filters, sort: str, total: int) -> None:
    """A button a form; a workbook is not offered for more rows than Excel has."""
    with st.container(horizontal=True, width="content"):
        for form in FORMS:
            name = file_name(form, total)
            st.download_button(
                t("Download {form}", form=form.upper()), partial(exported, record, filters, sort, name), name,
                _TYPES[name.rpartition(".")[2]], on_click="ignore", key=f"download-{form}",
                disabled=form == "xlsx" and total > MOST, help=_note(form, total),
            )  # fmt: skip


def _note(form: str, total: int) -> str | None:
    if form == "xlsx" and total > MOST:
        return t("Excel holds no more than {rows} rows. Narrow the filters, or take CSV.", rows=number(MOST))
    if total >= PACKED:
        return t("All {n} figures; this may take a minute or two.", n=number(total))
    return None
