"""Runs the checks of data/sql/checks over a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from data.audit.finding import Finding
from data.audit.known import known_tables
from data.audit.revisions import revised
from data.audit.wording import explain, rules
from data.store import sql


def types() -> tuple[str, ...]:
    """The names of all checks, in the order in which their findings are shown."""
    return tuple(rules())


def audit(connection: duckdb.DuckDBPyConnection, only: Sequence[str] | None = None) -> Iterator[Finding]:
    """The findings of all checks, or of those named, each check's in the order of its SQL.

    The connection may be read-only: what the checks work on is made in temporary tables.
    """
    with known_tables(connection):
        for statements in sql.audit_tables():
            connection.execute(statements)
        for name in only or types():
            yield from _findings(connection, name)


def _findings(connection: duckdb.DuckDBPyConnection, name: str) -> list[Finding]:
    result = connection.execute(sql.check(name))
    columns = [column[0] for column in result.description or ()]
    rows = [dict(zip(columns, values, strict=True)) for values in result.fetchall()]
    if rules()[name].get("revisable"):
        said = revised(connection, {claim for row in rows for claim in row["claims"]})
        rows = [row for row in rows if said.isdisjoint(row["claims"])]
    places = _documents(connection, {claim for row in rows for claim in row["claims"]})
    return [_finding(name, row, places) for row in rows]


def _finding(name: str, row: dict[str, Any], places: dict[str, str]) -> Finding:
    claims = tuple(dict.fromkeys(row.pop("claims")))
    measure, party = row.pop("what"), row.pop("whose") or None
    sources = tuple(dict.fromkeys(source for source in row.pop("sources") if source))
    documents = tuple(dict.fromkeys(places[claim] for claim in claims))
    explanation = explain(name, {**row, "measure": measure, "party": party, "sources": sources})
    return Finding(name, claims, documents, measure, party, sources, explanation, row)


def _documents(connection: duckdb.DuckDBPyConnection, claims: set[str]) -> dict[str, str]:
    """The document of each claim."""
    if not claims:
        return {}
    return dict(connection.execute(sql.query("documents_of_claims"), {"claims": list(claims)}).fetchall())
