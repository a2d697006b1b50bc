"""What the registry knows, shown to the checks as tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from data.audit.breaks import Break, breaks
from data.vocabulary import registry

_BREAKS = pa.schema([("source", pa.string()), ("measure", pa.string()), ("date", pa.date32())])


@contextmanager
def known_tables(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Inside, the checks find the tables `counted_kinds`, `event_kinds`, `passing_actions` and `breaks`."""
    tables = {
        "counted_kinds": _kinds(),
        "event_kinds": _event_kinds(),
        "passing_actions": pa.table({"action": [a for a, e in registry().actions.items() if e.get("passing")]}),
        "breaks": _breaks(breaks()),
    }
    for name, table in tables.items():
        connection.register(name, table)
    try:
        yield
    finally:
        for name in tables:
            connection.unregister(name)


def _kinds() -> pa.Table:
    """What kind of thing each measure counts; `apart`: those of one name have nobody and nothing in common.

    Things are told apart by what they are, people may be several at once (women, civilians, the injured).
    `mutual`: two parties have it together.
    """
    measures = registry().measures
    kinds = [entry.get("kind") for entry in measures.values()]
    apart = [
        entry.get("apart", kind if kind != "people" else None)
        for entry, kind in zip(measures.values(), kinds, strict=True)
    ]
    mutual = [entry.get("mutual", False) for entry in measures.values()]
    return pa.table({"measure": list(measures), "kind": kinds, "apart": apart, "mutual": mutual})


def _event_kinds() -> pa.Table:
    """What each event is, by its name."""
    events = registry().events.values()
    return pa.table({"name": [e["name"] for e in events], "kind": [e.get("kind") for e in events]})


def _breaks(declared: tuple[Break, ...]) -> pa.Table:
    """One row for each measure that a break concerns."""
    rows = [(one.source, measure, one.date) for one in declared for measure in one.measures]
    return pa.Table.from_pylist([dict(zip(_BREAKS.names, row, strict=True)) for row in rows], schema=_BREAKS)
