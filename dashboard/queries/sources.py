"""Who states figures, and who carries them."""

from __future__ import annotations

from typing import Any
from unicodedata import combining, normalize

from dashboard.naming import source_label
from dashboard.queries.ask import Ask, Params
from dashboard.queries.rows import records
from data.audit import announces, beginnings
from data.vocabulary import registry

PAGE, STATEMENTS = 50, 25

Row = dict[str, Any]


def counts(ask: Ask) -> tuple[int, int]:
    """How many figures and articles the store holds."""
    row = records(ask("counts", {}))[0]
    return row["figures"], row["articles"]


def sources(ask: Ask, search: str, page: int) -> tuple[list[Row], int]:
    """Page `page` (from 1) of the sources whose name holds the words, the most quoted first, and how many fit."""
    words = _plain(search)
    named = [ident for ident in registry().sources if words in _plain(source_label(ident, None, None))]
    given: Params = {"words": words, "named": named if words else [], "size": PAGE, "skip": (page - 1) * PAGE}
    rows = records(ask("sources", given))
    return rows, rows[0]["total"] if rows else 0


def one_source(ask: Ask, source_key: str) -> Row | None:
    """One source; None where the record has nothing of it."""
    rows = records(ask("one_source", {"source": source_key}))
    return rows[0] if rows else None


def source_measures(ask: Ask, source_key: str) -> list[Row]:
    """What one source states figures of, the most frequent first."""
    return records(ask("source_measures", {"source": source_key}))


def source_outlets(ask: Ask, source_key: str) -> list[Row]:
    """The outlets that carry one source, the busiest first."""
    return records(ask("source_outlets", {"source": source_key}))


def statements(ask: Ask, source_key: str, page: int) -> tuple[list[Row], int]:
    """Page `page` (from 1) of what one source stated, the latest first, and how many there are."""
    given: Params = {"source": source_key, "size": STATEMENTS, "skip": (page - 1) * STATEMENTS}
    rows = records(ask("source_statements", given))
    return rows, rows[0]["total"] if rows else 0


def corrections(ask: Ask, source_key: str) -> list[Row]:
    """Sentences with its figures that announce a revision, the latest first."""
    rows = records(ask("source_corrections", {"source": source_key, "beginnings": beginnings()}))
    told = {row["sentence"]: row for row in reversed(rows) if announces(row["document_language"], row["sentence"])}
    return list(reversed(told.values()))


def relays(ask: Ask) -> list[Row]:
    """Outlets and agencies that carry figures of others, the busiest first."""
    return records(ask("relays", {}))


def _plain(text: str) -> str:
    """Small letters without accents, as the store compares them."""
    parted = normalize("NFD", text.strip().lower())
    return normalize("NFC", "".join(sign for sign in parted if not combining(sign)))
