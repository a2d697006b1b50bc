"""From a store to a folder: a Parquet file a table, and a manifest."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from tempfile import mkdtemp

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.backup.manifest import Manifest, Table, digest, read_manifest
from data.errors import StoreError
from data.store import open_store, sql
from data.store.clock import now

ROWS_AT_ONCE = 2_000  # inputs are among them, whole


def backup(store: Path, folder: Path) -> Manifest:
    """Save all that a store keeps; a backup that was there before is replaced once the new one is whole.

    Raises StoreError where the folder is something else, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        read_manifest(folder)  # else it is none of ours to replace
    try:
        with _beside(folder) as draft:
            manifest = _save(store, draft)
            manifest.write(draft)
            _replace(draft, folder)
    except OSError as error:
        cause = error.strerror or str(error)
        raise StoreError(f"{folder}: cannot be written ({cause}); name a place that can be") from error
    return manifest


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    draft = Path(mkdtemp(prefix=".onrecord-", dir=folder.absolute().parent))
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _replace(draft: Path, folder: Path) -> None:
    former = draft.with_name(f"{draft.name}-former")
    if folder.exists():
        folder.rename(former)
    draft.rename(folder)
    shutil.rmtree(former, ignore_errors=True)


def _save(store: Path, draft: Path) -> Manifest:
    with open_store(store, read_only=True) as connection:
        schema = connection.execute(sql.query("last_migration")).fetchall()[0][0]
        names = sorted(name for (name,) in connection.execute(sql.query("list_tables")).fetchall())
        tables = tuple(_table(connection, name, draft) for name in names)
    return Manifest(schema, version("onrecord"), now().isoformat(timespec="seconds"), tables)


def _table(connection: duckdb.DuckDBPyConnection, name: str, draft: Path) -> Table:
    path, rows = draft / f"{name}.parquet", 0
    reader: pa.RecordBatchReader = connection.table(name).to_arrow_reader(ROWS_AT_ONCE)
    with pq.ParquetWriter(path, reader.schema, compression="zstd") as writer:
        for batch in reader:
            writer.write_batch(batch)
            rows += batch.num_rows
    return Table(name, rows, digest(path))
