"""An article as HTML, opened at one of its figures; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from itertools import accumulate, pairwise
from typing import Any
from urllib.parse import urlsplit

from dashboard.highlight import Span, marked
from dashboard.naming import language_name, words
from dashboard.queries.claims import Article
from dashboard.speech import t
from dashboard.wording import day
from data.store.instants import instant

_NEAR = 600  # characters before and after the figure that are shown at once


def claim_spans(claim: dict[str, Any]) -> list[Span]:
    """The figure of a claim and the words that name and cite its source, as spans of the article."""
    ends = {
        "figure": ("start", "end"),
        "source": ("source_start", "source_end"),
        "cue": ("cue_start", "cue_end"),
    }
    places = {kind: (claim[first], claim[last]) for kind, (first, last) in ends.items()}
    return [Span(int(a), int(b), kind) for kind, (a, b) in places.items() if a is not None and b is not None]


def article_html(article: Article, claim: dict[str, Any]) -> str:
    """The article with the claim's words marked and its other figures underlined."""
    others = [Span(a, b, "other") for key, a, b in article.figures if key != claim["claim_id"]]
    return opened_html(article.text, claim_spans(claim), others)


def opened_html(text: str, spans: list[Span], others: list[Span]) -> str:
    """A text opened at the words of one figure, `spans`, with those of its other figures marked, too.

    What stands far before and after is folded away, so that the marked words are seen at once.
    """
    first = min((span.start for span in spans), default=0)
    last = max((span.end for span in spans), default=0)
    begin, stop = _break_before(text, first - _NEAR), _break_after(text, last + _NEAR)
    everything = [*spans, *others]
    body = _paragraphs(text, everything, begin, stop)
    before = _folded(t("Earlier in the article"), _paragraphs(text, everything, 0, begin))
    after = _folded(t("The rest of the article"), _paragraphs(text, everything, stop, len(text)))
    return f'{before}<div class="or-text">{body}</div>{after}'


def origin_html(row: dict[str, Any]) -> str:
    """Where an article comes from: outlet, date, language, and its address as a link."""
    parts = [row["outlet"] or t("Unknown outlet"), _when(row), language_name(row["language"])]
    line = " · ".join(escape(part) for part in parts)
    repeated = not row["title"] or row["text"].startswith(row["title"])
    title = "" if repeated else f"<strong>{escape(row['title'])}</strong><br>"
    return f'<p class="or-origin">{title}{line}{_link(row["url"])}{_warning(row.get("flags"))}</p>'


def _when(row: dict[str, Any]) -> str:
    """The day of publication; where the article tells it, with the time in its own zone."""
    moment, zone = row.get("published_at"), row.get("published_zone")
    told = instant(datetime.fromisoformat(moment), zone) if moment else None
    return f"{day(row['published'])}, {told:%H:%M} ({zone})" if told else day(row["published"])


def _warning(flags: Sequence[str] | None) -> str:
    """What a reader of the article should know before trusting its letters."""
    known = words("flags")
    told = "; ".join(known.get(flag, flag) for flag in (() if flags is None else flags))
    return f"<br><strong>{escape(t('Take care'))}:</strong> {escape(told)}" if told else ""


def _paragraphs(text: str, spans: list[Span], begin: int, stop: int) -> str:
    """Marked text with a block for each line."""
    lines = text[begin:stop].splitlines(keepends=True)
    starts = accumulate((len(line) for line in lines), initial=begin)
    return "".join(f"<p>{marked(text, spans, a, b)}</p>" for a, b in pairwise(starts))


def web_address(url: str | None) -> str | None:
    """An article's address, where it is one of the web: nothing else is ever linked or printed."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:  # what is no address at all
        return None


def _link(url: str | None) -> str:
    """A link to the article's address."""
    address = web_address(url)
    if not address:
        return ""
    words = escape(t("original page"))
    return f' · <a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{words}</a>'


def _folded(summary: str, body: str) -> str:
    return (
        f'<details><summary>{escape(summary)}</summary><div class="or-text">{body}</div></details>' if body else ""
    )


def _break_before(text: str, at: int) -> int:
    """The beginning of the paragraph that `at` falls in."""
    return 0 if at <= 0 else text.rfind("\n", 0, at) + 1


def _break_after(text: str, at: int) -> int:
    """The beginning of the paragraph after the one that `at` falls in."""
    found = text.find("\n", min(at, len(text)))
    return len(text) if found < 0 else found + 1
