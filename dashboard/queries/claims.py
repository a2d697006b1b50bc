"""Single figures and the article they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.queries.ask import Ask
from dashboard.queries.rows import records


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is kept, and where its figures stand: (claim id, start, end) each."""

    text: str
    row: dict[str, Any]
    figures: tuple[tuple[str, int, int], ...]


def claims(ask: Ask, ids: list[str]) -> list[dict[str, Any]]:
    """The figures with these ids in full, the earliest first; unknown ids are left out."""
    return records(ask.store("claims", {"claims": ids}))


def article(ask: Ask, document: str) -> Article | None:
    """The article with this id; None where the store has none."""
    found = records(ask.store("article", {"document": document}))
    if not found:
        return None
    places = records(ask.store("article_figures", {"document": document}))
    figures = tuple((row["claim_id"], int(row["start"]), int(row["end"])) for row in places)
    return Article(found[0]["text"], found[0], figures)
