"""Who carries a statement, wire stories counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import duckdb

from data.checking.model import Article, Statement
from data.store import rows
from data.stories import stories


def grouped(
    connection: duckdb.DuckDBPyConnection, statements: Sequence[Statement], versions: Sequence[int]
) -> tuple[Statement, ...]:
    """The statements with their articles grouped by story; `versions` are the rows where the texts stand."""
    texts = {row["version_id"]: row["text"] for row in rows(connection, "check_texts", versions=versions)}
    return tuple(_told(statement, texts) for statement in statements)


def _told(statement: Statement, texts: dict[str, str]) -> Statement:
    by_id = {article.document_id: article for article in reversed(statement.articles)}
    groups = stories((ident, texts[by_id[ident].version_id]) for ident in reversed(by_id))
    origins = {_origin([by_id[ident] for ident in group]) for group in groups}
    return replace(statement, stories=tuple(groups), independent=len(origins))


def _origin(story: Sequence[Article]) -> str:
    """The outlet that had the story first; an article without one stands for itself."""
    return story[0].outlet or story[0].document_id
