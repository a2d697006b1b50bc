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
        introduce(scan, sentence.groups, first, memory)
    _hindsight(article.attributions, memory)
    article.sources = len({a.identity.source or a.identity.name for a in article.attributions})


def _hindsight(attributions: list[Attribution], memory: Memory) -> None:
    """ "The Russian side": the office of that country that the text names later."""
    for attribution in attributions:
        who = attribution.identity
        if who.side and who.country in memory.by_country:
            attribution.identity = memory.by_country[who.country]
