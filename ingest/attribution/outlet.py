"""Outlets that are institutions' own channels: the institution is the source of what they do not attribute."""

from __future__ import annotations

import re
from functools import lru_cache

from data.vocabulary import Language, codes, load
from ingest.article import Article
from ingest.attribution.identity import RELAYS
from ingest.scan import scan


@lru_cache(maxsize=4096)
def named_outlet(outlet: str, own: Language) -> str | None:
    """The registry id of an outlet, whatever language its name is written in."""
    for language in (own, *(load(code) for code in codes() if code != own.code)):
        mentions = list(scan(outlet, language).marks.get("sources", {}).values())
        if mentions and not mentions[0][2].startswith("_"):
            return mentions[0][2]
    return None


def place_outlet(article: Article) -> None:
    """Enter what the outlet's name says: its country, and the institution whose own channel it is."""
    outlet = (article.document.outlet or "").strip()
    if not outlet:
        return
    ident = named_outlet(outlet, article.scan.language)
    entry = article.scan.language.registry.sources.get(ident or "", {})
    article.home = entry.get("country")
    name = _CHANNEL.sub("", outlet)
    if entry and entry.get("kind") not in RELAYS:
        article.own_source, article.own_name = ident, name
    elif ident is None and name != outlet and _is_office(article, name):
        article.own_name = name


_CHANNEL = re.compile(r"\s*\([^()]*\)\s*$")


def _is_office(article: Article, name: str) -> bool:
    """Whether the name of a channel is an office's or body's ("Head of Sumy region (Telegram)")."""
    marks = scan(name, article.scan.language).marks
    return any(f"roles.{role}" in marks for role in ("institution", "title", "spokesperson"))
