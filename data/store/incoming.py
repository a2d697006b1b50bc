"""A batch of readings, shown to the database as the tables `incoming_readings` and `incoming_claims`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from data.model import Reading
from data.store.rows import claim_columns, reading_row

BATCH = 500


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
    connection.register("incoming_readings", pa.table({name: [row[name] for row in rows] for name in rows[0]}))
    connection.register("incoming_claims", pa.table(claim_columns(named)))
    yield
    connection.unregister("incoming_readings")
    connection.unregister("incoming_claims")
