"""The record as Parquet, with the types of the store."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.store import sql

ROWS_AT_ONCE = 20_000


def write_parquet(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Every claim on record, one row each, a chunk at a time."""
    found = connection.sql(sql.query("list_claims"))
    reader: pa.RecordBatchReader = found.to_arrow_reader(ROWS_AT_ONCE)
    with pq.ParquetWriter(path, reader.schema) as writer:
        for batch in reader:
            writer.write_batch(batch)
