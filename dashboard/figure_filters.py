"""The boxes that narrow *Figures*: each choice with its number of figures within the other filters."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.address import pick, pick_or_all, type_in, wanted
from dashboard.naming import language_name, measure_name, party_name, period_name, source_label, words
from dashboard.queries.figures import SORTS, Facets, Filters
from dashboard.speech import t
from dashboard.wording import number

_LEAST = {"sure": lambda row: -int(row["choice"])}  # shown in another order than by number


def wanted_filters() -> Filters:
    """What the address asks for."""
    asked = wanted()
    names = ("source", "outlet", "measure", "party", "language", "status", "period", "sure")
    return Filters(**{name: asked.get(name) or None for name in names}, search=asked.get("search", ""))


def wanted_sort() -> str:
    """The order that the address asks for; the newest first where it asks for none that there is."""
    asked = wanted().get("sort", "")
    return asked if asked in SORTS else SORTS[0]


def ask_filters(choices: Facets) -> None:
    """The boxes to narrow and to order the table with."""
    with st.container(horizontal=True):
        how = t("Every word must be there; “several words” as a phrase.")
        type_in(t("Words in the sentence"), "search", help=how)
        for name, label in _labels().items():
            _box(label, name, choices.get(name, []))
        pick(t("Order"), "sort", SORTS, wanted_sort(), lambda one: _orders()[one], {})


def choice_name(name: str, choice: str, row: dict[str, Any] | None) -> str:
    """A choice of a filter for a reader; `row` as dashboard_facets.sql gives it, None where no figure has it."""
    if name == "source":
        return source_label(row["source"], row["source_name"], row["outlet"]) if row else choice
    if name == "sure":
        return _band(choice)
    if name == "status":
        return words("statuses").get(choice, choice)
    namers = {"measure": measure_name, "language": language_name, "party": party_name, "period": period_name}
    return namers[name](choice) if name in namers else choice


def _box(label: str, name: str, rows: list[dict[str, Any]]) -> None:
    found = {row["choice"]: row for row in sorted(rows, key=_LEAST[name])} if name in _LEAST else {}
    found = found or {row["choice"]: row for row in rows}
    pick_or_all(label, name, list(found), lambda choice: _counted(name, choice, found.get(choice)))


def _counted(name: str, choice: str, row: dict[str, Any] | None) -> str:
    return f"{choice_name(name, choice, row)} ({number(row['figures'] if row else 0)})"


def _band(tenth: str) -> str:
    if not tenth.isdecimal() or len(tenth) > 1:
        return tenth
    return t("{low}–{high}% sure", low=int(tenth) * 10, high=int(tenth) * 10 + 10)


def _labels() -> dict[str, str]:
    return {
        "source": t("Source"),
        "outlet": t("Outlet"),
        "measure": t("What is counted"),
        "party": t("Whose"),
        "period": t("Over what time"),
        "status": t("Stated as"),
        "language": t("Language of the article"),
        "sure": t("How sure the reading is"),
    }


def _orders() -> dict[str, str]:
    return {
        "newest": t("Newest first"),
        "oldest": t("Oldest first"),
        "largest": t("Largest number first"),
        "smallest": t("Smallest number first"),
        "unsure": t("Least sure first"),
        "source": t("By source, A to Z"),
    }
