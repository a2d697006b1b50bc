"""The fields of a figure with the words that gave them, as tables of HTML; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from dashboard.card import period_words, share_words
from dashboard.naming import (
    action_name,
    event_name,
    language_name,
    measure_name,
    party_name,
    source_label,
    words,
)
from dashboard.speech import t
from dashboard.wording import amount, day, number

Row = dict[str, Any]
Line = tuple[str, str | None, str | None]
"""What a field is called, its value, and the words of the article that gave it."""


def fields_html(claim: Row) -> str:
    """Every field of the record that is filled, with the words that gave it where the record keeps them."""
    return table_html([t("Field"), t("Read as"), t("From the words")], [one for one in _fields(claim) if one[1]])


def dates_html(claim: Row) -> str:
    """The four dates that a figure has, each by its own name."""
    dates = [
        (t("Period covered"), period_words(claim) or t("not said")),
        (t("Stated on"), day(claim["stated_on"])),
        (t("Published"), day(claim["published"])),
        (t("First seen by OnRecord"), day(claim["first_seen"])),
    ]
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(when)}</dd>" for name, when in dates)
    return f'<dl class="or-dates">{rows}</dl>'


def chain_html(claim: Row) -> str:
    """By whom the figure came: who spoke, for whom, who passed it on, who printed it."""
    own = claim["source"] is None and claim["source_name"] is None
    links = [
        (t("Speaker"), claim["speaker"]),
        (t("Source"), None if own else source_label(claim["source"], claim["source_name"], claim["outlet"])),
        *((t("Passed on by"), source_label(via, None, None)) for via in claim["via"]),
        (t("Outlet, on its own account") if own else t("Outlet"), claim["outlet"] or t("unknown outlet")),
    ]
    steps = (f"<li><span>{escape(role)}</span> <strong>{escape(who)}</strong></li>" for role, who in links if who)
    return f'<ol class="or-chain">{"".join(steps)}</ol>'


def table_html(heading: list[str], lines: Iterable[Iterable[str | None]]) -> str:
    """A table of plain text."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heading)
    body = "".join(f"<tr>{''.join(map(_cell, line))}</tr>" for line in lines)
    table = f'<table class="or-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="or-scroll">{table}</div>'


def _cell(text: str | None) -> str:
    return f"<td>{escape(text or '')}</td>"


def _fields(claim: Row) -> list[Line]:
    unit, figure = claim["unit"], claim["figure"]
    top = claim["value_max"]
    return [
        (t("Number"), number(claim["value"]) + (f"–{number(top)}" if top is not None else ""), figure),
        (t("Hedge"), words("qualifiers").get(claim["qualifier"]), figure),
        (t("Unit"), amount(1, unit).replace(number(1), "").strip() if unit else None, figure),
        (t("What is counted"), measure_name(claim["measure"]) if claim["measure"] else None, claim["measure_text"]),
        (t("What happened"), action_name(claim["action"]) if claim["action"] else None, None),
        (t("Whose"), party_name(claim["party"]) if claim["party"] else None, None),
        (t("Place"), claim["place"], None),
        (t("Operation"), event_name(claim["event"]) if claim["event"] else None, None),
        (t("Over what time"), period_words(claim), claim["period_text"]),
        (t("Source"), source_label(claim["source"], claim["source_name"], claim["outlet"]), claim["source_text"]),
        (t("Source found"), words("attributions").get(claim["attribution"]), claim["cue_text"]),
        (t("Stated as"), words("statuses").get(claim["status"]), None),
        (t("Kind"), share_words(claim), None),
        (t("Language"), language_name(claim["language"]), None),
        (t("How sure the reading is"), f"{number(round(claim['confidence'] * 100))}%", None),
    ]
