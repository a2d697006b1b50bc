"""Tables of *Sources*: rows of the store with readable names; knows no Streamlit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.naming import measure_name, source_label

Rows = list[dict[str, Any]]


def named(row: dict[str, Any]) -> str:
    """The name of a row's source."""
    return source_label(row["source"], row["source_name"], row["outlet"])


def source_rows(rows: Rows) -> pd.DataFrame:
    """Who states how much, in how many articles, and which outlets carry it."""
    return pd.DataFrame(
        {
            "Source": [named(row) for row in rows],
            "Figures": [row["figures"] for row in rows],
            "Articles": [row["articles"] for row in rows],
            "First": [row["first_stated"] for row in rows],
            "Last": [row["last_stated"] for row in rows],
            "Carried by": [", ".join(row["outlets"] or []) for row in rows],
        }
    )


def measure_rows(rows: Rows) -> pd.DataFrame:
    """What one source states figures of."""
    return pd.DataFrame(
        {
            "Counted": [measure_name(row["measure"]) for row in rows],
            "Whose": [row["party"] or "" for row in rows],
            "Figures": [row["figures"] for row in rows],
            "Articles": [row["articles"] for row in rows],
            "From": [row["first_date"] for row in rows],
            "To": [row["last_date"] for row in rows],
        }
    )


def relay_rows(rows: Rows) -> pd.DataFrame:
    """Outlets and agencies by how many figures of others they carry."""
    table = pd.DataFrame(
        {
            "Outlet or agency": [source_label(row["carrier"], None, None) for row in rows],
            "Published": [row["published"] for row in rows],
            "Passed on": [row["passed_on"] for row in rows],
        }
    )
    # An agency may appear by its id and by its name: one row for both.
    merged = table.groupby("Outlet or agency", as_index=False, sort=False).sum()
    return merged.sort_values("Published", ascending=False, kind="stable")
