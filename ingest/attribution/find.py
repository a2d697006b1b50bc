"""Finds the attributions of a text: who is said to state what."""

from __future__ import annotations

from ingest.article import Article
from ingest.attribution.identity import Memory
from ingest.attribution.introduce import acronyms, introduce
from ingest.attribution.model import Attribution
from ingest.attribution.sentence import SentenceReader
from ingest.attribution.settle import relayed, settle


def attribute(article: Article) -> None:
    """Enter the article's attributions and mentions, in the order of the text.

    Relays are entered in `via`, words that point back resolved. A mention is an institution named
    without any word of stating: a bulletin may be its own without saying so.
    """
    scan = article.scan
    memory = Memory(scan.language.registry, article.document.published, home=article.home, acronyms=acronyms(scan))
    dated = frozenset(token for span in article.dates for token in range(span.first, span.last))
    for number, (first, last) in enumerate(scan.sentences):
        sentence = SentenceReader(scan, number, first, last, memory, dated)
        here = sentence.read()
        article.attributions.extend(relayed(settle(scan, here, article.attributions, memory)))
        article.mentions.extend(sentence.mentions())
        if number or not article.headline:
            article.named_in[number] = sentence.named()
        introduce(scan, sentence.groups, first, memory)
    _hindsight(article.attributions, memory)
    _one_name([*article.attributions, *article.mentions])
    article.sources = len({a.identity.source or a.identity.name for a in article.attributions})


def _one_name(attributions: list[Attribution]) -> None:
    """Give a source the same name throughout: as it is named first, or where its short form is explained."""
    written: dict[str, str] = {}
    for attribution in attributions:
        who = attribution.identity
        if who.source and who.written and (who.source not in written or ("(" in who.written > written[who.source])):
            written[who.source] = who.written
    for attribution in attributions:
        if attribution.identity.source in written:
            attribution.identity.written = written[attribution.identity.source]


def _hindsight(attributions: list[Attribution], memory: Memory) -> None:
    """ "The Russian side": the office of that country that the text names later."""
    for attribution in attributions:
        who = attribution.identity
        if who.side and who.country in memory.by_country:
            attribution.identity = memory.by_country[who.country]
