"""The figures of a finding side by side as HTML; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from dashboard.highlight import Span, marked
from dashboard.naming import action_name, measure_name, party_name, source_label
from dashboard.speech import t
from dashboard.wording import day, number, said


def sides_html(rows: list[dict[str, Any]], addresses: Mapping[str, str], kept_back: int, more: str) -> str:
    """The figures as small cards beside one another, each with a link to its own (claim id → address).

    `kept_back` figures are not among them; they are at the address `more`.
    """
    cards = "".join(_side(row, addresses[row["claim_id"]]) for row in rows)
    rest = f'<p class="or-where"><a href="{escape(more)}">{escape(_rest(kept_back))}</a></p>' if kept_back else ""
    return f'<div class="or-sides">{cards}</div>{rest}'


def _rest(count: int) -> str:
    return t("Not shown here: {n} more", n=number(count))


def _side(row: dict[str, Any], address: str) -> str:
    stated = said(row["value"], row["value_max"], row["qualifier"], row["unit"])
    counted = measure_name(row["measure"]).lower() if row["measure"] else row["measure_text"] or ""
    done = action_name(row["action"]) if row["action"] else ""
    whose = f"({party_name(row['party'])})" if row["party"] else ""
    head = " ".join(filter(None, (stated, counted, done, whose)))
    who = source_label(row["source"], row["source_name"], row["outlet"])
    where = f"{row['outlet'] or t('Unknown outlet')} · {day(row['published'])}"
    at = int(row["at_sentence"])
    sentence = marked(row["sentence"], [Span(at, at + len(row["figure"]), "figure")])
    return (
        f'<div class="or-side"><p class="or-said">{escape(head)}</p><p class="or-by">{escape(who)}</p>'
        f'<p class="or-words">{sentence}</p><p class="or-where">{escape(where)} · '
        f'<a href="{escape(address)}">{escape(t("the figure in full"))}</a></p></div>'
    )
