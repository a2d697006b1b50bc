"""Decided fields to claim records."""

from __future__ import annotations

import hashlib
from typing import Any

from data.model import Claim
from ingest.article import Article
from ingest.attribution.identity import Identity, is_canonical
from ingest.confidence import confidence
from ingest.fields.state import Read
from ingest.rank import Weights
from ingest.when import period_of, stated_on

_NOWHERE = (None, None)


def claims(article: Article, reads: list[Read], weights: Weights) -> list[Claim]:
    """One record a figure, in the order of the text."""
    ids = {id(read): _claim_id(article, read) for read in reads}
    return [_claim(article, read, ids, weights) for read in sorted(reads, key=lambda r: r.figure.first)]


def _tokens(read: Read) -> tuple[int, int]:
    """The tokens of the whole figure, hedge included where it stands at the number."""
    figure = read.figure
    first, last = figure.first, figure.last
    if figure.hedge_first is not None and figure.hedge_last is not None:
        if figure.hedge_last == first:
            first = figure.hedge_first
        elif figure.hedge_first == last:
            last = figure.hedge_last
    return first, last


def _claim_id(article: Article, read: Read) -> str:
    (first, last), scan, figure = _tokens(read), article.scan, read.figure
    where = (article.document.id, scan.start[first], scan.end[last - 1])
    key = (*where, figure.value, figure.value_max, figure.unit, read.measure)
    return hashlib.sha256(repr(key).encode()).hexdigest()[:20]


def _claim(article: Article, read: Read, ids: dict[int, str], weights: Weights) -> Claim:
    scan, figure, document = article.scan, read.figure, article.document
    start, end = scan.span(*_tokens(read))
    first, last = article.sentence_of(figure.first)
    who = read.attribution
    source = scan.span(who.first, who.last) if who else _NOWHERE
    cue = scan.span(who.cue_first, who.cue_last) if who else _NOWHERE
    identity = who.identity if who else None
    ident = identity.source if identity else article.own_source
    sources = scan.language.registry.sources
    sentence_start, sentence_end = scan.span(first, last)
    return Claim(
        claim_id=ids[id(read)],
        document_id=document.id,
        start=start,
        end=end,
        figure=scan.shown(*_tokens(read)),
        value=figure.value,
        value_max=figure.value_max,
        qualifier=figure.qualifier,
        unit=figure.unit,
        measure=read.measure,
        measure_text=_noun_text(article, read),
        action=read.action,
        party=read.party,
        place=_place(article, figure.first),
        event=_event(article, figure.first),
        period=period_of(article, read),
        stated_on=stated_on(article, who),
        source=ident if is_canonical(ident, sources) else None,
        source_name=_source_name(identity, ident, sources) or (None if identity else article.own_name),
        source_text=scan.shown(who.first, who.last) if who else None,
        cue_text=scan.shown(who.cue_first, who.cue_last) if who else None,
        speaker=identity.speaker if identity else None,
        via=(*(who.via if who else ()), *document.via),
        attribution=read.source_how if who else "outlet",
        status=read.status,
        delta=figure.delta,
        part_of=ids.get(id(read.part_of)) if read.part_of else None,
        sentence=scan.shown(first, last),
        language=scan.language.code,
        confidence=confidence(article, read, weights.get("confidence", {})),
        source_start=source[0],
        source_end=source[1],
        cue_start=cue[0],
        cue_end=cue[1],
        sentence_start=sentence_start,
        sentence_end=sentence_end,
        source_id=ident,
        page=document.page_of(start),
    )


def _source_name(identity: Identity | None, ident: str | None, sources: dict[str, dict[str, Any]]) -> str | None:
    """The English name of a canonical source; any other as the text writes it."""
    if is_canonical(ident, sources):
        return str(sources.get(ident or "", {}).get("name") or (identity.name if identity else ident))
    return (identity.written or identity.name) if identity else None


def _noun_text(article: Article, read: Read) -> str | None:
    if read.noun_first is None or read.noun_last is None:
        return None
    return article.scan.shown(read.noun_first, read.noun_last) or None


def _nearest(article: Article, token: int, cls: str) -> str | None:
    """The place or event named nearest in the sentence."""
    first, last = article.sentence_of(token)
    mentions = article.scan.within(cls, first, last)
    if not mentions:
        return None
    return min(mentions, key=lambda mention: abs(mention[0] - token))[2]


def _place(article: Article, token: int) -> str | None:
    """The place named nearest in the sentence; the name of a source says where that is, not what happened where."""
    first, last = article.sentence_of(token)
    sources = article.scan.cover.get("sources", {})
    places = [mention for mention in article.scan.within("places", first, last) if mention[0] not in sources]
    return min(places, key=lambda mention: abs(mention[0] - token))[2] if places else None


def _event(article: Article, token: int) -> str | None:
    """The name of the event told of at the token, or of the one event that the article names."""
    ident = _nearest(article, token, "events") or _only(article, "events")
    known = article.scan.language.registry.events
    return str(known.get(ident, {}).get("name", ident)) if ident else None


def _only(article: Article, cls: str) -> str | None:
    """The one id of the class that the article names, if it names no other."""
    tally = article.tally(cls)
    return next(iter(tally)) if len(tally) == 1 else None
