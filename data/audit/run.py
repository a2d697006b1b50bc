"""Runs the checks of data/sql/checks over a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import duckdb

from data.audit.finding import Finding
from data.audit.known import known_tables
from data.audit.odd import odd_ones_out
from data.audit.revisions import revised
from data.audit.wording import explain, rules
from data.errors import StoreError
from data.store import only as only_row
from data.store import sql


def types() -> tuple[str, ...]:
    """The names of all checks, in the order in which their findings are shown."""
    return tuple(rules())


def audit(connection: duckdb.DuckDBPyConnection, only: Sequence[str] | None = None) -> Iterator[Finding]:
    """The findings of all checks, or of those named, each check's in the order of its SQL.

    The connection may be read-only: what the checks work on is made in temporary tables.
    """
    if not only_row(connection, "count_all")["articles"]:
        raise StoreError("nothing is on record yet; `onrecord ingest INPUT` reads articles into the store")
    with known_tables(connection):
        for statements in sql.audit_tables():
            connection.execute(statements)
        for name in only or types():
            yield from _findings(connection, name)


def _findings(connection: duckdb.DuckDBPyConnection, name: str) -> list[Finding]:
    result = connection.execute(sql.check(name))
    columns = [column[0] for column in result.description or ()]
    rows = [dict(zip(columns, values, strict=True)) for values in result.fetchall()]
    places = _places(connection, {n for row in rows for n in row["claims"]})
    documents = {n: place.document for n, place in places.items()}
    if words := rules()[name].get("odd"):
        for row, odd in zip(rows, odd_ones_out(connection, rows, documents, words), strict=True):
            row["odd"] = odd
    for row in rows:
        row["claims"] = [places[n] for n in sorted(set(row["claims"]), key=lambda n: places[n].order)]
    if rules()[name].get("revisable"):
        said = revised(connection, {place.claim for row in rows for place in row["claims"]})
        rows = [row for row in rows if said.isdisjoint(place.claim for place in row["claims"])]
    return [_finding(name, row) for row in rows]


def _finding(name: str, row: dict[str, Any]) -> Finding:
    places: list[_Place] = row.pop("claims")
    measure, party = row.pop("what"), row.pop("whose") or None
    sources = tuple(dict.fromkeys(source for source in row.pop("sources") if source))
    explanation = explain(name, {**row, "measure": measure, "party": party, "sources": sources})
    documents = tuple(dict.fromkeys(place.document for place in places))
    claims = tuple(place.claim for place in places)
    return Finding(name, claims, documents, measure, party, sources, explanation, row)


class _Place(NamedTuple):
    """A figure's claim and document, and where it comes in their order: the earlier article first."""

    claim: str
    document: str
    order: int


def _places(connection: duckdb.DuckDBPyConnection, numbers: set[int]) -> dict[int, _Place]:
    """The place of each figure, by the number that the checks know it by."""
    if not numbers:
        return {}
    found = connection.execute(sql.query("audited_places"), {"numbers": list(numbers)}).fetchall()
    return {n: _Place(claim, document, order) for order, (n, claim, document) in enumerate(found)}
