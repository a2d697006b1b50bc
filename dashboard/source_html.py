"""One source as HTML: what it counts, who carries it, what it stated; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from html import escape
from typing import Any

from dashboard.naming import action_name, measure_name, party_name, period_name
from dashboard.speech import t, tn
from dashboard.wording import day, number, said

Rows = Sequence[dict[str, Any]]
Address = Callable[..., str]
MOST = 12  # rows of a table, before the rest is counted


def lead(row: dict[str, Any]) -> str:
    """How much a source stated, where and when: "11 figures in 7 articles of 3 outlets, 20 Aug – 5 Oct 2024"."""
    parts = (
        tn(row["figures"], "{n} figure", "{n} figures"),
        tn(row["articles"], "{n} article", "{n} articles"),
        tn(row["outlets"], "{n} outlet", "{n} outlets"),
    )
    return " · ".join(filter(None, (*parts, _stretch(row["first_stated"], row["last_stated"]))))


def counted_html(rows: Rows, address: Address) -> str:
    """What it counts most; each line that can be drawn is linked to its picture."""
    heads = (t("What is counted"), t("Whose"), t("Over what time"), t("Figures"), t("Dates"))
    body = [[_counted(row, address), *_measured(row)] for row in rows[:MOST]]
    return table(heads, body) + _rest(len(rows) - MOST)


def outlets_html(rows: Rows, address: Address, source_key: str) -> str:
    """Who carries it, each linked to the figures."""
    heads = (t("Outlet"), t("Figures"), t("Articles"), t("Dates"))
    body = []
    for row in rows[:MOST]:
        name = escape(row["outlet"] or t("unknown outlet"))
        link = anchor(address("figures", source=source_key, outlet=row["outlet"]), name) if row["outlet"] else name
        stretch = escape(_stretch(row["first_date"], row["last_date"]))
        body.append([link, number(row["figures"]), number(row["articles"]), stretch])
    return table(heads, body) + _rest(len(rows) - MOST)


def statements_html(rows: Rows, address: Address) -> str:
    """One page of what it stated, each linked to its card."""
    heads = (t("Stands for"), t("Figure"), t("Whose"), t("Over what time"), t("Outlet"))
    body = []
    for row in rows:
        link = anchor(address("claim", claim=row["claim_id"]), escape(_figure(row)))
        whose, outlet = party_name(row["party"]) if row["party"] else "", row["outlet"] or ""
        more = (escape(cell) for cell in (whose, period_name(row["period_kind"]), outlet))
        body.append([escape(day(row["for_date"])), link, *more])
    return table(heads, body)


def table(heads: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """A table of cells that are HTML already."""
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body)
    return (
        f'<div class="or-wide" tabindex="0" role="region" aria-label="{escape(heads[0])}">'
        f'<table class="or-table"><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def anchor(address: str, label: str) -> str:
    """A link to another page of the dashboard; `label` is HTML."""
    return f'<a href="{escape(address)}" target="_self">{label}</a>'


def _counted(row: dict[str, Any], address: Address) -> str:
    name = escape(measure_name(row["measure"]))
    if not row["drawn"]:
        return name
    where = address("over-time", measure=row["measure"], party=row["party"] or "-", period=row["period_kind"])
    return anchor(where, name)


def _measured(row: dict[str, Any]) -> list[str]:
    whose = party_name(row["party"]) if row["party"] else ""
    stretch = _stretch(row["first_date"], row["last_date"])
    cells = (whose, period_name(row["period_kind"]), number(row["figures"]), stretch)
    return [escape(cell) for cell in cells]


def _figure(row: dict[str, Any]) -> str:
    value = said(row["value"], row["value_max"], row["qualifier"], row["unit"])
    counted = measure_name(row["measure"]).lower() if row["measure"] else row["measure_text"]
    return " ".join(filter(None, (value, counted, action_name(row["action"]) if row["action"] else None)))


def _stretch(first: date | None, last: date | None) -> str:
    if not (first and last):
        return ""
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def _rest(left: int) -> str:
    return f"<p>{escape(tn(left, 'and {n} more', 'and {n} more'))}</p>" if left > 0 else ""
