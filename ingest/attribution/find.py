"""Finds the attributions of a text: who is said to state what."""

from __future__ import annotations

from ingest.article import Article
from ingest.attribution.headings import heading
from ingest.attribution.identity import Memory
from ingest.attribution.interview import answers
from ingest.attribution.introduce import acronyms, introduce
from ingest.attribution.model import Attribution
from ingest.attribution.offices import in_hindsight
from ingest.attribution.sentence import SentenceReader
from ingest.attribution.settle import points, relayed, settle
from ingest.scan import Scan

_SHORT = 6  # letters of a short form


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
        if any(attribution.back == "institution" or points(scan, attribution) for attribution in here):
            sentence.name_bodies()
        article.attributions.extend(relayed(settle(scan, here, article.attributions, memory)))
        named = heading(article, sentence, memory) if not here else []
        article.mentions.extend(named or sentence.mentions())
        if number or not article.headline:
            article.named_in[number] = sentence.named()
        introduce(scan, sentence.groups, first, memory)
    article.attributions.extend(answers(scan, article.attributions, memory))
    article.attributions.sort(key=lambda attribution: attribution.sentence)
    _hindsight(scan, article.attributions, memory)
    unstated = [attribution for named in article.named_in.values() for attribution in named]
    _one_name(scan, [*article.attributions, *article.mentions, *unstated])
    article.sources = len({a.identity.source or a.identity.name for a in article.attributions})


def _one_name(scan: Scan, attributions: list[Attribution]) -> None:
    """Name a source by its full name and its short form together, where the text uses both ("… Bank (ECB)")."""
    short: dict[str, str] = {}
    full: dict[str, str] = {}
    for mention in scan.marks.get("sources", {}).values():
        name = scan.words(mention[0], mention[1])
        (short if _is_short(name) else full).setdefault(mention[2], name)
    for who in (attribution.identity for attribution in attributions):
        if who.source in short and who.source in full and who.written in (short[who.source], full[who.source]):
            who.written = f"{full[who.source]} ({short[who.source]})"


def _is_short(name: str) -> bool:
    return len(name) <= _SHORT and name.isupper() and " " not in name


def _hindsight(scan: Scan, attributions: list[Attribution], memory: Memory) -> None:
    """ "The Russian side": the office of that country that the text names later."""
    parties = list(dict.fromkeys(mention[2] for mention in scan.marks.get("parties", {}).values()))
    for attribution in attributions:
        who = attribution.identity = in_hindsight(attribution.identity, memory, parties)
        if who.side and who.country in memory.by_country:
            attribution.identity = memory.by_country[who.country]
