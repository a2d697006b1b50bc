"""Read what a store keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from data.model import Claim
from data.store import sql
from data.store.rows import claim_of

CHUNK = 2000
Row = dict[str, Any]


def rows(connection: duckdb.DuckDBPyConnection, query: str, **given: object) -> Iterator[Row]:
    """The rows of the named query, as dicts, a chunk at a time."""
    result = connection.execute(sql.query(query), given or None)
    names = [column[0] for column in result.description or ()]
    while chunk := result.fetchmany(CHUNK):
        for values in chunk:
            yield dict(zip(names, values, strict=True))


def only(connection: duckdb.DuckDBPyConnection, query: str) -> Row:
    """The one row of the named query."""
    (row,) = rows(connection, query)
    return row


def claims(connection: duckdb.DuckDBPyConnection) -> Iterator[Claim]:
    """Every claim on record, in the order of the articles' dates and of their texts."""
    return (claim_of(row) for row in rows(connection, "list_claims"))


def known(connection: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> dict[str, Row]:
    """Text, published, outlet, title and url of those documents that are on record, by id."""
    if not ids:
        return {}
    return {row["document_id"]: row for row in rows(connection, "known_documents", ids=list(ids))}
