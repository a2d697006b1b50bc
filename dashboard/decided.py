"""What people have decided so far, kept beside the record in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

import duckdb

from data.reviewing import Decision, history, precision, verdicts
from data.store.reading import Row

LATEST = 50


@dataclass(frozen=True, slots=True)
class Decided:
    """The latest decisions on figures, how often the reading was right, and the opinion on each finding by id."""

    latest: tuple[Decision, ...] = ()
    precision: tuple[Row, ...] = ()
    verdicts: dict[str, Row] = field(default_factory=dict)


def decided(connection: duckdb.DuckDBPyConnection) -> Decided:
    """All that was decided, as a store has it now."""
    return Decided(tuple(history(connection, last=LATEST)), tuple(precision(connection)), verdicts(connection))
