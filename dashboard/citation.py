"""A figure as a reference that can be copied into a text or a footnote; knows no Streamlit."""

from __future__ import annotations

from typing import Any

from dashboard.article import web_address
from dashboard.card import headline
from dashboard.naming import source_label
from dashboard.speech import t
from dashboard.wording import day


def citation(claim: dict[str, Any]) -> str:
    """Who stated what, as reported where and when: one line of plain text, in the reader's language."""
    outlet = claim["outlet"] or t("unknown outlet")
    own = claim["source"] is None and claim["source_name"] is None
    source = outlet if own else source_label(claim["source"], claim["source_name"], claim["outlet"])
    parts = [
        f"{source}: {headline(claim)}",
        None if own else t("as reported by {outlet}", outlet=outlet),
        t("“{title}”", title=claim["title"]) if claim["title"] else None,
        day(claim["published"]) if claim["published"] else None,
        t("page {n}", n=int(claim["page"])) if claim.get("page") and claim["page"] == claim["page"] else None,
        web_address(claim["url"]),
    ]
    line = ", ".join(" ".join(part.split()) for part in parts if part)
    return f"{line} ({t('retrieved {day}', day=day(claim['first_seen']))})" if claim["first_seen"] else line
