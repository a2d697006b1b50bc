"""Outlets that are institutions' own channels: the institution is the source of what they do not attribute."""

from __future__ import annotations

import re

from data.vocabulary import codes, load
from ingest.article import Article
from ingest.attribution.resolve import RELAYS
from ingest.scan import scan


def named_outlet(article: Article) -> str | None:
    """The registry id of the outlet, whatever language its name is written in."""
    outlet = article.document.outlet
    if not outlet:
        return None
    own = article.scan.language.code
    for code in [own, *(code for code in codes() if code != own)]:
        mentions = list(scan(outlet, load(code)).marks.get("sources", {}).values())
        if mentions and not mentions[0][2].startswith("_"):
            return mentions[0][2]
    return None


def place_outlet(article: Article) -> None:
    """Enter what the outlet's name says: its country, and the institution whose own channel it is."""
    ident = named_outlet(article)
    entry = article.scan.language.registry.sources.get(ident or "", {})
    article.home = entry.get("country")
    name = _CHANNEL.sub("", article.document.outlet or "").strip()
    if entry and entry.get("kind") not in RELAYS:
        article.own_source, article.own_name = ident, name
    elif ident is None and name != (article.document.outlet or "").strip() and _is_office(article, name):
        article.own_name = name


_CHANNEL = re.compile(r"\s*\([^()]*\)\s*$")


def _is_office(article: Article, name: str) -> bool:
    """Whether the name of a channel is an office's or body's ("Head of Sumy region (Telegram)")."""
    marks = scan(name, article.scan.language).marks
    return any(f"roles.{role}" in marks for role in ("institution", "title", "spokesperson"))
