"""One stated figure as a card of HTML: what was said, by whom, in which words; knows no Streamlit."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from dashboard.article import claim_spans
from dashboard.highlight import Span, marked
from dashboard.naming import action_name, event_name, measure_name, party_name, period_name, source_label, words
from dashboard.speech import t
from dashboard.wording import day, said


def card_html(claim: dict[str, Any]) -> str:
    """The card of a claim, given as a row of dashboard_claims.sql."""
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(fact)}</dd>" for name, fact in _facts(claim) if fact)
    return (
        f'<div class="or-card"><p class="or-said">{escape(headline(claim))}</p>'
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
    kinds = {
        "figure": t("the figure"),
        "source": t("who states it"),
        "cue": t("the words that say so"),
        "other": t("other figures"),
    }
    marks = " ".join(f'<mark class="{kind}">{escape(words_of)}</mark>' for kind, words_of in kinds.items())
    return f'<p class="or-key">{marks}</p>'


def headline(claim: dict[str, Any]) -> str:
    """What was stated, of what, whose: "more than 4,130 personnel lost (Ukraine)"."""
    value = said(claim["value"], claim["value_max"], claim["qualifier"], claim["unit"])
    counted = measure_name(claim["measure"]).lower() if claim["measure"] else claim["measure_text"]
    words_of = [value, counted, action_name(claim["action"]) if claim["action"] else None]
    phrase = " ".join(word for word in words_of if word)
    return f"{phrase} ({party_name(claim['party'])})" if claim["party"] else phrase


def _facts(claim: dict[str, Any]) -> list[tuple[str, str | None]]:
    """What a reader checks first, each with the words that gave it."""
    return [
        (t("As written"), ", ".join(filter(None, (f"“{claim['figure']}”", claim["measure_text"])))),
        (t("Covers"), period_words(claim)),
        (t("Operation"), event_name(claim["event"]) if claim["event"] else None),
        (t("Stated on"), day(claim["stated_on"]) if claim["stated_on"] else None),
        (t("Speaker"), claim["speaker"]),
        (t("Passed on by"), ", ".join(source_label(via, None, None) for via in claim["via"])),
        (t("Source found"), words("attributions").get(claim["attribution"], claim["attribution"])),
        (t("Status"), None if claim["status"] == "asserted" else words("statuses")[claim["status"]]),
        (t("Kind"), share_words(claim)),
        (t("Published"), f"{claim['outlet'] or t('unknown outlet')}, {day(claim['published'])}"),
    ]


def period_words(claim: dict[str, Any]) -> str | None:
    """Over what time it was counted, and in which words; None where that is not told."""
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
    return t("from {day}", day=day(first)) if first else t("until {day}", day=day(last)) if last else ""


def share_words(claim: dict[str, Any]) -> str | None:
    """Whether it is an increase or part of another figure; None where it is neither."""
    kind = "increase" if claim["delta"] else "part" if claim["part_of"] else "whole"
    return words("shares")[kind] or None
