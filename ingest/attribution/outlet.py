"""Outlets that are institutions' own channels: the institution is the source of what they do not attribute."""

from __future__ import annotations

import re
from functools import lru_cache

from data.vocabulary import Language, codes, load
from ingest.article import Article
from ingest.attribution.identity import RELAYS
from ingest.scan import WORD, Mention, Scan, scan


@lru_cache(maxsize=4096)
def named_outlet(outlet: str, own: Language) -> tuple[str, bool] | None:
    """The registry id that an outlet's name holds, whatever language it is written in, and whether that is
    all that it says: "Ministry of Defence UK intelligence update" is the ministry's, "Mekong ASEAN" a paper."""
    for language in (own, *(load(code) for code in codes() if code != own.code)):
        scanned = scan(outlet, language)
        mentions = list(scanned.marks.get("sources", {}).values())
        if mentions and not mentions[0][2].startswith("_"):
            return mentions[0][2], _is_whole(scanned, mentions[0])
    return None


def place_outlet(article: Article) -> None:
    """Enter what the outlet's name says: its country, and the institution whose own channel it is."""
    outlet = (article.document.outlet or "").strip()
    if not outlet:
        return
    name = _CHANNEL.sub("", outlet)
    found = named_outlet(name, article.scan.language)
    ident, whole = found or (None, False)
    entry = article.scan.language.registry.sources.get(ident or "", {})
    article.home = entry.get("country")
    if entry and whole and entry.get("kind") not in RELAYS:
        article.own_source, article.own_name = ident, name
    elif ident is None and name != outlet and _is_office(article, name):
        article.own_name = name


def _is_whole(scanned: Scan, mention: Mention) -> bool:
    """Whether the mention is the name, but for places and names behind it and words for a channel."""
    first, last, _ident = mention
    behind = range(last, len(scanned.raw))
    return all(_of_channel(scanned, t) for t in range(first)) and all(
        _of_channel(scanned, t) or scanned.raw[t][0].isupper() for t in behind
    )


def _of_channel(scanned: Scan, token: int) -> bool:
    if scanned.kind[token] != WORD:
        return scanned.raw[token] not in _APART
    short = len(scanned.raw[token]) <= _SHORT and scanned.raw[token].islower()
    return short or any(scanned.over(cls, token) for cls in ("marks.channel", "parties"))


_SHORT = 3  # letters of a word that only joins others
_APART = frozenset(",;/")
_CHANNEL = re.compile(r"(?<!\s)\s*+\([^()]*+\)\s*+$")


def _is_office(article: Article, name: str) -> bool:
    """Whether the name of a channel is an office's or body's ("Head of Sumy region (Telegram)")."""
    marks = scan(name, article.scan.language).marks
    return any(f"roles.{role}" in marks for role in ("institution", "title", "spokesperson"))
