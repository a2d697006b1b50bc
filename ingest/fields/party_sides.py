"""Which side a party is on, seen from whoever states the figure."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.state import Read


def speaking_for(article: Article, read: Read) -> str | None:
    """The country of the source; what an institution's own channel does not attribute is the institution's."""
    if read.attribution:
        return read.attribution.identity.country
    return article.home if article.own_source else None


def meant(article: Article, ident: str, speaker: str | None) -> tuple[str | None, str]:
    """The party of a mention, and its form: "our forces" and "the enemy" are seen by who speaks."""
    if ident == "_enemy":
        return enemy_of(article, speaker), "enemy"
    return (speaker, "own") if ident == "_own" else (ident, "name")


def relation_of(article: Article, party: str, speaker: str | None) -> str:
    if speaker is None:
        return "?"
    if party == speaker:
        return "own"
    return "enemy" if enemy_of(article, speaker) == party else "third"


def enemy_of(article: Article, country: str | None) -> str | None:
    enemy = article.scan.language.registry.parties.get(country or "", {}).get("enemy")
    return str(enemy) if enemy else None


def kind_of(article: Article, party: str | None) -> str:
    """What kind of party it is; what the registry does not know was found as a political one."""
    if party is None:
        return "none"
    entry = article.scan.language.registry.parties.get(party)
    return "political" if entry is None else str(entry.get("kind", "country"))
