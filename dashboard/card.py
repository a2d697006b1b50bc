"""One stated figure as a card of HTML: what was said, by whom, in which words; knows no Streamlit."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from dashboard.article import claim_spans
from dashboard.highlight import Span, marked
from dashboard.naming import action_name, event_name, measure_name, period_name, source_label, words
from dashboard.wording import day, said


def card_html(claim: dict[str, Any]) -> str:
    """The card of a claim, given as a row of dashboard_claims.sql."""
    facts = "".join(f"<dt>{name}</dt><dd>{escape(fact)}</dd>" for name, fact in _facts(claim) if fact)
    return (
        f'<div class="or-card"><p class="or-said">{escape(_headline(claim))}</p>'
        f'<p class="or-by">{escape(source_label(claim["source"], claim["source_name"], claim["outlet"]))}</p>'
        f'<blockquote class="or-text">{sentence_html(claim)}</blockquote><dl>{facts}</dl></div>'
    )


def sentence_html(claim: dict[str, Any]) -> str:
    """The sentence with the figure and the words that name and cite its source marked."""
    begin = int(claim["sentence_start"])
    spans = [Span(span.start - begin, span.end - begin, span.kind) for span in claim_spans(claim)]
    return marked(claim["sentence"], spans)


def key_html() -> str:
    """What the marks in a text mean."""
    return (
        '<p class="or-key"><mark class="figure">the figure</mark> <mark class="source">who states it</mark> '
        '<mark class="cue">the words that say so</mark> <mark class="other">other figures</mark></p>'
    )


def _headline(claim: dict[str, Any]) -> str:
    value = said(claim["value"], claim["value_max"], claim["qualifier"], claim["unit"])
    counted = measure_name(claim["measure"]).lower() if claim["measure"] else claim["measure_text"]
    words_of = [value, counted, action_name(claim["action"]) if claim["action"] else None]
    phrase = " ".join(word for word in words_of if word)
    return f"{phrase} ({claim['party']})" if claim["party"] else phrase


def _facts(claim: dict[str, Any]) -> list[tuple[str, str | None]]:
    """What a reader checks first, each with the words that gave it."""
    return [
        ("As written", ", ".join(filter(None, (f"“{claim['figure']}”", claim["measure_text"])))),
        ("Covers", _period(claim)),
        ("Operation", event_name(claim["event"]) if claim["event"] else None),
        ("Stated on", day(claim["stated_on"]) if claim["stated_on"] else None),
        ("Speaker", claim["speaker"]),
        ("Passed on by", ", ".join(source_label(via, None, None) for via in claim["via"])),
        ("Source found", words("attributions").get(claim["attribution"], claim["attribution"])),
        ("Status", None if claim["status"] == "asserted" else words("statuses")[claim["status"]]),
        ("Kind", _share(claim)),
        ("Published", f"{claim['outlet'] or 'unknown outlet'}, {day(claim['published'])}"),
    ]


def _period(claim: dict[str, Any]) -> str | None:
    if claim["period_kind"] == "none":
        return None
    first, last = claim["period_start"], claim["period_end"]
    dates = _stretch(first, last)
    written = f"“{claim['period_text']}”" if claim["period_text"] else ""
    when = ", ".join(filter(None, (dates, written)))
    return ": ".join(filter(None, (period_name(claim["period_kind"]), when)))


def _stretch(first: date | None, last: date | None) -> str:
    if first and last:
        return day(first) if first == last else f"{day(first)} – {day(last)}"
    return f"from {day(first)}" if first else f"until {day(last)}" if last else ""


def _share(claim: dict[str, Any]) -> str | None:
    kind = "increase" if claim["delta"] else "part" if claim["part_of"] else "whole"
    return words("shares")[kind] or None
