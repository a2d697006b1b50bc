"""A batch of readings, shown to the database as the tables `incoming_readings` and `incoming_claims`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from data.model import Reading
from data.store.rows import PERIOD, PLAIN, claim_row, reading_row

BATCH = 500
CLAIM_COLUMNS = ("reading_id", *PLAIN, *PERIOD)


def batches(readings: Iterator[Reading]) -> Iterator[list[Reading]]:
    """Readings in groups in which no document comes twice: a later one may replace an earlier one."""
    batch: dict[str, Reading] = {}
    for reading in readings:
        if reading.document.id in batch or len(batch) == BATCH:
            yield list(batch.values())
            batch = {}
        batch[reading.document.id] = reading
    if batch:
        yield list(batch.values())


@contextmanager
def incoming(connection: duckdb.DuckDBPyConnection, batch: Sequence[Reading], prefix: str) -> Iterator[None]:
    """Inside, the two tables hold the batch; the ids of its readings begin with `prefix`."""
    named = {f"{prefix}-{number}": reading for number, reading in enumerate(batch)}
    rows = [reading_row(reading, reading_id) for reading_id, reading in named.items()]
    claims = [
        {"reading_id": reading_id} | claim_row(claim)
        for reading_id, reading in named.items()
        for claim in reading.claims
    ]
    connection.register("incoming_readings", _table(rows, rows[0]))
    connection.register("incoming_claims", _table(claims, CLAIM_COLUMNS))
    yield
    connection.unregister("incoming_readings")
    connection.unregister("incoming_claims")


def _table(rows: Sequence[dict[str, Any]], columns: Sequence[str] | dict[str, Any]) -> pa.Table:
    return pa.table({column: [row[column] for row in rows] for column in columns})
