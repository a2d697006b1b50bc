"""The table of all sources, and of those who carry them: rows of the store with readable names; no Streamlit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.naming import source_label
from dashboard.speech import t

Rows = list[dict[str, Any]]


def named(row: dict[str, Any]) -> str:
    """The name of a row's source."""
    return source_label(row["source"], row["source_name"], row["outlet"])


def source_rows(rows: Rows) -> pd.DataFrame:
    """Who states how much, in how many articles, and which outlets carry it."""
    return pd.DataFrame(
        {
            t("Source"): [named(row) for row in rows],
            t("Figures"): [row["figures"] for row in rows],
            t("Articles"): [row["articles"] for row in rows],
            t("First stated"): [row["first_stated"] for row in rows],
            t("Last stated"): [row["last_stated"] for row in rows],
            t("Carried by"): [", ".join(row["outlets"] or []) for row in rows],
        }
    )


def relay_rows(rows: Rows) -> pd.DataFrame:
    """Outlets and agencies by how many figures of others they carry."""
    table = pd.DataFrame(
        {
            "carrier": [source_label(row["carrier"], None, None) for row in rows],
            "published": [row["published"] for row in rows],
            "passed": [row["passed_on"] for row in rows],
        }
    )
    # An agency may appear by its id and by its name: one row for both.
    merged = table.groupby("carrier", as_index=False, sort=False).sum()
    ordered = merged.sort_values("published", ascending=False, kind="stable")
    names = {
        "carrier": t("Outlet or agency"),
        "published": t("Figures published"),
        "passed": t("Figures passed on"),
    }
    return ordered.rename(columns=names)
