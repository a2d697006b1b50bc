"""Rows of the store as statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from data.checking.model import Article, Statement
from data.model import Period
from data.store import rows

Row = Mapping[str, Any]
_PLAIN = ("claim_id", "document_id", "version_id", "outlet", "title", "url", "published", "said")
_FIGURE = ("figure", "sentence", "start", "end")
_OWN = (
    "value", "value_max", "qualifier", "unit", "measure", "action", "party", "event", "place", "status", "delta",
    "running",
)  # fmt: skip


def statements(connection: duckdb.DuckDBPyConnection, found: Sequence[Row]) -> list[Statement]:
    """The rows of check_statements.sql or check_around.sql, with their articles, fetched all at once."""
    places = [place for row in found for place in row["places"]]
    given = {"claims": [place["claim"] for place in places], "versions": [place["version"] for place in places]}
    fetched = rows(connection, "check_articles", **given) if places else iter(())
    articles = {row["claim_row"]: row for row in fetched}
    return [_statement(row, [articles[place["claim"]] for place in row["places"]]) for row in found]


def _statement(row: Row, articles: list[Row]) -> Statement:
    earliest = articles[0]
    return Statement(
        **{name: row[name] for name in _OWN},
        source=row["source_key"],
        source_name=earliest["source_name"] or earliest["outlet"] or "",
        measure_text=earliest["measure_text"],
        first=row["first"],
        last=row["last"],
        carried=row["carried"],
        articles=tuple(map(_article, articles)),
        differs=tuple(row.get("differs", ())),
    )


def _article(row: Row) -> Article:
    period = Period(row["period_kind"], row["period_start"], row["period_end"], row["period_text"])
    return Article(period=period, **{name: row[name] for name in (*_PLAIN, *_FIGURE)})
