"""Headings that name whose bulletin a text is ("Disaster Response Centre", "HARWELL POLICE | ROUND-UP")."""

from __future__ import annotations

from ingest.article import Article
from ingest.attribution.identity import Identity, Memory
from ingest.attribution.model import Attribution, Group
from ingest.attribution.resolve import resolve
from ingest.attribution.sentence import SentenceReader
from ingest.scan import WORD, Scan

_LINES = 3  # lines from the top in which a bulletin names its institution
_LONGEST = 18  # tokens of such a line
_APART = frozenset("|:/—–-")
_FULL_STOPS = frozenset(".!?…")


def heading(article: Article, sentence: SentenceReader, memory: Memory) -> list[Attribution]:
    """The institution that a line at the top names, alone or before a sign that sets it apart; and the company
    or institution that opens the headline, whose figures a text without another source tells."""
    scan = article.scan
    if scan.paragraph[sentence.first] >= _LINES or not sentence.groups or not _is_line(scan, sentence):
        return []
    group = sentence.groups[0]
    begins = all(scan.kind[t] != WORD for t in range(sentence.first, group.first))
    if not begins or not (_set_apart(scan, sentence, group) or _topic(article, sentence, group)):
        return []
    identity = resolve(scan, group, memory)
    if identity is None or identity.back or not _is_body(scan, group, identity):
        return []
    at = (group.first, group.last)
    return [Attribution(identity, "heading", sentence.number, *at, *at)]


def _is_line(scan: Scan, sentence: SentenceReader) -> bool:
    """Whether the sentence is a line of its own that no full stop ends."""
    first, last = sentence.first, sentence.last
    alone = last == len(scan.raw) or scan.paragraph[last] != scan.paragraph[last - 1]
    opens = not first or scan.paragraph[first] != scan.paragraph[first - 1]
    return alone and opens and last - first <= _LONGEST and scan.raw[last - 1] not in _FULL_STOPS


def _set_apart(scan: Scan, sentence: SentenceReader, group: Group) -> bool:
    """Whether nothing, or a sign, stands behind the name."""
    rest = [t for t in range(group.last, sentence.last) if scan.raw[t] not in '»”")(']
    return not rest or scan.raw[rest[0]] in _APART


def _topic(article: Article, sentence: SentenceReader, group: Group) -> bool:
    """Whether a company or a body opens the headline as its subject («Нова пошта» доставила …)."""
    if sentence.number or not article.headline:
        return False
    quoted = group.first > sentence.first and bool(group.of("proper"))
    return quoted or bool(group.of("source"))


def _is_body(scan: Scan, group: Group, identity: Identity) -> bool:
    if identity.source:
        return not identity.relay and identity.kind != "state"
    named = any(scan.over("roles.institution", t) for t in range(group.first, group.last))
    quoted = bool(group.first) and scan.raw[group.first - 1] in _QUOTES
    return identity.kind not in ("person", "group", "state") and (named or quoted)


_QUOTES = frozenset('"«“„”')
