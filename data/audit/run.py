"""Runs the checks of data/sql/checks over a store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import duckdb

from data.audit.finding import Finding
from data.audit.known import known_tables
from data.audit.names import source_names
from data.audit.odd import odd_ones_out
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
        rows = [(name, row) for name in only or types() for row in _rows(connection, name)]
    places = _places(connection, {n for _, row in rows for n in row["claims"]})
    for _, row in rows:
        row["claims"] = [places[n] for n in sorted(set(row["claims"]), key=lambda n: places[n].order)]
    standing = _not_revised(connection, rows)
    _name_odd_ones(connection, standing, {n: place.document for n, place in places.items()})
    names = source_names(connection, {source for _, row in standing for source in row["sources"] if source})
    for name, row in standing:
        yield _finding(name, row, names)


_Row = dict[str, Any]
_Named = tuple[str, _Row]  # what a check found, with the check's name


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[_Row]:
    result = connection.execute(sql.check(name))
    columns = [column[0] for column in result.description or ()]
    return [dict(zip(columns, values, strict=True)) for values in result.fetchall()]


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


def _not_revised(connection: duckdb.DuckDBPyConnection, rows: Sequence[_Named]) -> list[_Named]:
    """All but those whose check is silent where the text announces a revision, and whose text does."""
    asked = {name for name, rule in rules().items() if rule.get("revisable")}
    said = revised(connection, {place.claim for name, row in rows if name in asked for place in row["claims"]})
    return [
        (name, row)
        for name, row in rows
        if name not in asked or said.isdisjoint(place.claim for place in row["claims"])
    ]


def _name_odd_ones(
    connection: duckdb.DuckDBPyConnection, rows: Sequence[_Named], documents: Mapping[int, str]
) -> None:
    for name, rule in rules().items():
        if words := rule.get("odd"):
            own = [row for of, row in rows if of == name]
            for row, odd in zip(own, odd_ones_out(connection, own, documents, words), strict=True):
                row["odd"] = odd


def _finding(name: str, row: _Row, names: Mapping[str, str]) -> Finding:
    places: list[_Place] = row.pop("claims")
    measure, party = row.pop("what"), row.pop("whose") or None
    sources = tuple(dict.fromkeys(source for source in row.pop("sources") if source))
    explanation = explain(name, {**row, "measure": measure, "party": party, "sources": sources}, names)
    documents = tuple(dict.fromkeys(place.document for place in places))
    claims = tuple(place.claim for place in places)
    named = tuple(names[source] for source in sources)
    return Finding(name, claims, documents, measure, party, sources, named, explanation, row)
