"""Who the record says answers for a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ingest.attribution.identity import is_canonical
from ingest.attribution.model import Attribution

if TYPE_CHECKING:
    from ingest.article import Article


def own_of(article: Article) -> str | None:
    """Who answers for a figure that the outlet states on its own account; null where no institution does."""
    sources = article.scan.language.registry.sources
    return article.own_source if is_canonical(article.own_source, sources) else article.own_name


def answers(attribution: Attribution | None, own: str | None, sources: dict[str, dict[str, Any]]) -> str | None:
    """The id where the contract knows it, else the name as written; `own` without an attribution."""
    if attribution is None:
        return own
    identity = attribution.identity
    return identity.source if is_canonical(identity.source, sources) else identity.written or identity.name
