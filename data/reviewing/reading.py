"""What was decided so far, and how often the extractor was right."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from data.reviewing.model import Decision
from data.store import rows
from data.store.reading import Row


def history(
    connection: duckdb.DuckDBPyConnection, claim_id: str | None = None, last: int = 100
) -> Iterator[Decision]:
    """The `last` decisions, or those on one figure, the latest first; those taken back too."""
    for row in rows(connection, "reviews", claim=claim_id, last=last):
        yield Decision(**row)


def precision(connection: duckdb.DuckDBPyConnection) -> list[Row]:
    """How often the reading was right, by language and by source: rows of by ("language", "source"), name, decided,
    right, drawn, drawn_right. `right` counts the figures that a person confirmed as they were read, `drawn` and
    `drawn_right` the same of those drawn at random; what was taken back counts not."""
    return list(rows(connection, "review_precision"))
