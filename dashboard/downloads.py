"""The same as a table on the page, and the view as files, each made only when it is asked for."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.about_data import About, counted
from dashboard.chart_marks import SHAPES
from dashboard.embed import embed_html
from dashboard.naming import words
from dashboard.paging import show_paged
from dashboard.picture import framed, png, svg
from dashboard.speech import speak, spoken, t
from ingest.export.csv_table import write_to


@dataclass(frozen=True, slots=True)
class View:
    """What is on the screen: all its statements with their dates, and the chart as it is drawn."""

    about: About
    chart: Callable[[], alt.LayerChart]
    remarks: tuple[str, ...] = ()

    def table(self) -> pd.DataFrame:
        """All statements in words, by date."""
        names = {
            "day": t("Stands for"), "line": t("Source"), "said": t("Figure"), "written": t("As written"),
            "outlets": t("Published by"), "sentence": t("Sentence"),
        }  # fmt: skip
        return self.about.statements.sort_values("date")[list(names)].rename(columns=names)

    def picture(self) -> dict[str, Any]:
        """The chart as a specification, with title, legend and notes."""
        used = set(self.about.statements["hedge"])
        marks = "; ".join(f"{words('outlines')[one]}: {words('marks')[one]}" for one in SHAPES if one in used)
        stated = t("{statements}. As stated by each source; OnRecord", statements=counted(self.about.statements))
        return framed(self.chart(), self.about.headline, [stated, marks[:1].upper() + marks[1:], *self.remarks])

    def files(self) -> dict[str, tuple[str, str, Callable[[], bytes]]]:
        """Each file: label → name, type, and how it is made."""
        return {
            t("Picture (PNG)"): ("onrecord.png", "image/png", lambda: png(self.picture())),
            t("Picture (SVG)"): ("onrecord.svg", "image/svg+xml", lambda: svg(self.picture())),
            # The mark at the beginning lets spreadsheets see UTF-8.
            t("Table (CSV)"): ("onrecord.csv", "text/csv", lambda: csv_of(self.table()).encode("utf-8-sig")),
            t("About the data (JSON)"): ("onrecord.json", "application/json", lambda: self.about.json().encode()),
            t("Page to embed (HTML)"): ("onrecord.html", "text/html", self._embed),
        }

    def _embed(self) -> bytes:
        return embed_html(self.about, svg(self.picture()).decode(), self.table()).encode()


def csv_of(table: pd.DataFrame) -> str:
    """The table as comma-separated values, of which no spreadsheet makes a formula."""
    file = io.StringIO(newline="")
    write_to([str(name) for name in table.columns], table.itertuples(index=False), file)
    return file.getvalue()


def show_downloads(view: View) -> None:
    """The table, and a button for each file."""
    unfolded = st.expander(t("The same as a table"), key="statements", on_change="rerun")
    if unfolded.open:  # a browser is not sent a thousand rows that nobody looks at
        with unfolded:
            show_paged(view.table(), "statements")
    with st.container(horizontal=True):
        for label, (name, kind, make) in view.files().items():
            st.download_button(label, _in_language(spoken(), make), name, kind, on_click="ignore")


def _in_language(code: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """The file in this language: it is made after the page, in another thread."""

    def made() -> bytes:
        speak(code)
        return make()

    return made
