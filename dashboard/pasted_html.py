"""A pasted text with its figures marked, and one of them in full, as HTML; knows no Streamlit."""

from __future__ import annotations

from html import escape

from dashboard.article import opened_html
from dashboard.highlight import Span
from dashboard.naming import source_label
from dashboard.pasted import Figure, Pasted
from dashboard.speech import noted, t
from dashboard.things import covered, thing
from dashboard.wording import day, said
from data.model import Claim

_SURE = ((0.85, noted("quite sure")), (0.6, noted("fairly sure")), (0.0, noted("unsure: look closely")))


def text_html(text: Pasted, opened: Figure) -> str:
    """The text, each figure marked, the opened one with the words that name and cite its source."""
    others = [Span(one.asked.start, one.asked.end, "other") for one in text.figures if one is not opened]
    spans = [Span(opened.asked.start, opened.asked.end, "figure")]
    if opened.claim:
        spans += _source_spans(opened.claim)
    return f'<div class="or-pasted">{opened_html(text.text, spans, others)}</div>'


def reading_html(figure: Figure, outlet: str | None, *, dated: bool) -> str:
    """What the text says of the figure: value and hedge, what, who, for which time, how sure the reading is.

    `dated`: the day of publication was given; without one, days that the text does not give itself are left out.
    """
    facts = _facts(figure, figure.claim, outlet, dated) if figure.claim else _asked(figure)
    shown = [(name, fact) for name, fact in facts if fact not in ("", figure.asked.figure)]
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(fact)}</dd>" for name, fact in shown)
    return f'<div class="or-card"><p class="or-said">{escape(figure.asked.figure)}</p><dl>{rows}</dl></div>'


def option(number: int, figure: Figure) -> str:
    """A figure as one of a list to choose from."""
    counted = thing(figure.asked.question)
    return f"{number}. {figure.asked.figure}" + (f" – {counted}" if counted else "")


def _source_spans(claim: Claim) -> list[Span]:
    places = {"source": (claim.source_start, claim.source_end), "cue": (claim.cue_start, claim.cue_end)}
    return [Span(a, b, kind) for kind, (a, b) in places.items() if a is not None and b is not None]


def _facts(figure: Figure, claim: Claim, outlet: str | None, dated: bool) -> list[tuple[str, str]]:
    return [
        (t("Number"), said(claim.value, claim.value_max, claim.qualifier, claim.unit)),
        (t("What"), thing(claim)),
        (t("Who states it"), _chain(claim, outlet)),
        (t("Covers"), covered(claim.period if dated else figure.asked.question.period)),
        (t("Stated on"), day(claim.stated_on) if dated and claim.stated_on else ""),
        (t("The reading is"), t(next(words for least, words in _SURE if claim.confidence >= least))),
    ]


def _asked(figure: Figure) -> list[tuple[str, str]]:
    one = figure.asked.question
    return [(t("Number"), said(one.value, one.value_max, one.qualifier, one.unit)), (t("What"), thing(one))]


def _chain(claim: Claim, outlet: str | None) -> str:
    """From the one who spoke to the one who printed it."""
    source = source_label(claim.source, claim.source_name, outlet) if claim.source or claim.source_name else None
    chain = [claim.speaker, source, *(source_label(via, None, None) for via in claim.via), outlet]
    return " → ".join(dict.fromkeys(link for link in chain if link)) or t("nobody is named")
