"""Who states figures, and who carries them."""

from __future__ import annotations

from typing import Any

from dashboard.queries.ask import Ask
from dashboard.queries.rows import records


def counts(ask: Ask) -> tuple[int, int]:
    """How many figures and articles the store holds."""
    row = records(ask("counts", {}))[0]
    return row["figures"], row["articles"]


def sources(ask: Ask) -> list[dict[str, Any]]:
    """One row a source, the most quoted first."""
    return records(ask("sources", {}))


def source_measures(ask: Ask, source_key: str) -> list[dict[str, Any]]:
    """What one source states figures of, the most frequent first."""
    return records(ask("source_measures", {"source": source_key}))


def relays(ask: Ask) -> list[dict[str, Any]]:
    """Outlets and agencies that carry figures of others, the busiest first."""
    return records(ask("relays", {}))
