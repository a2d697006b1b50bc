"""From a folder made by `backup` to a store."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow.parquet as pq

from data.backup.manifest import Manifest, Table, digest, read_manifest
from data.errors import StoreError
from data.store import only, open_store, sql
from data.store.connect import connect
from data.store.transaction import transaction

ROWS_AT_ONCE = 2_000
HISTORY = "schema_history"


def restore(folder: Path, store: Path) -> Manifest:
    """Make a store of a backup; it appears when it is whole, and takes the place of an empty one only.

    Raises StoreError for a backup that is damaged or of a newer OnRecord, and for a store that holds articles.
    """
    manifest = read_manifest(folder)
    _check(folder, manifest)
    _check_free(store)
    try:
        with TemporaryDirectory(prefix=".onrecord-", dir=store.absolute().parent) as place:
            draft = Path(place, store.name)
            _fill(folder, manifest, draft)
            draft.replace(store)
    except (OSError, duckdb.Error) as error:
        raise StoreError(
            f"{store}: cannot be restored ({str(error).splitlines()[0]}); nothing was changed"
        ) from error
    return manifest


def _check(folder: Path, manifest: Manifest) -> None:
    known = len(sql.migrations())
    if manifest.schema > known:
        raise StoreError(
            f"{folder}: made by a newer OnRecord (schema {manifest.schema}, this knows {known}); update OnRecord"
        )
    for table in manifest.tables:
        path = folder / table.file
        if not path.is_file() or digest(path) != table.sha256:
            raise StoreError(f"{path}: is missing or damaged; use another backup")


def _check_free(store: Path) -> None:
    if not store.exists():
        return
    with open_store(store, read_only=True) as connection:
        if only(connection, "count_kept")["texts"]:
            raise StoreError(f"{store}: holds articles already; name a new store with --store")


def _fill(folder: Path, manifest: Manifest, draft: Path) -> None:
    """The tables as they were, by the schema that they were saved with; then this version's."""
    connection = connect(draft, read_only=False, wait=0)
    try:
        with transaction(connection):
            connection.execute(sql.query("create_history"))
            for step in sql.migrations()[: manifest.schema]:
                connection.execute(step.statements)
            for table in manifest.tables:
                _load(connection, table, folder)
    finally:
        connection.close()
    with open_store(draft):
        pass  # later migrations, and the views


def _load(connection: duckdb.DuckDBPyConnection, table: Table, folder: Path) -> None:
    with pq.ParquetFile(folder / table.file) as file:
        for batch in file.iter_batches(ROWS_AT_ONCE):
            connection.register("restored", batch)
            wanted = "WHERE number > 0" if table.name == HISTORY else ""  # 0: views, which are made anew
            connection.execute(f'INSERT INTO "{table.name}" BY NAME SELECT * FROM restored {wanted}')
            connection.unregister("restored")
