"""python -m dashboard.export_process STORE FOLDER FILE: the figures of FOLDER/picked.parquet as FOLDER/FILE.

In a process of its own: a million figures would take memory and time from the pages. The store is open only while
they are copied; what is written is what `onrecord export` writes, in the order picked.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.errors import OnRecordError
from data.store import open_store, sql
from data.store.connect import SETTINGS
from data.store.rows import claim_of
from ingest.export.csv_table import write_rows
from ingest.export.shape import line
from ingest.export.xlsx_table import write_xlsx

_ROWS = 10_000  # at once
_WAIT = 30.0  # seconds for a busy store
_MEMORY = "300MB"

Row = tuple[object, ...]


def main(store: Path, folder: Path, name: str) -> int:
    try:
        _lay_down(store, folder)
    except OnRecordError as error:
        print(error, file=sys.stderr)
        return 1
    plain = folder / name.removesuffix(".zip")
    _write(folder, plain)
    if name != plain.name:
        with ZipFile(folder / name, "w", ZIP_DEFLATED, compresslevel=3) as packed:
            packed.write(plain, plain.name)
    return 0


def _lay_down(store: Path, folder: Path) -> None:
    with open_store(store, read_only=True, wait=_WAIT) as connection:
        connection.register("picked", pq.read_table(folder / "picked.parquet"))
        found: pa.RecordBatchReader = connection.sql(sql.query("dashboard_exported")).to_arrow_reader(_ROWS)
        with pq.ParquetWriter(folder / "laid-down.parquet", found.schema) as writer:
            for batch in found:
                writer.write_batch(batch)


def _write(folder: Path, path: Path) -> None:
    own = _only(folder)
    query = sql.query("dashboard_exported_order")
    result = own.execute(query, {"laid_down": str(folder / "laid-down.parquet")})
    columns = [column[0] for column in result.description or ()]
    if path.suffix == ".jsonl":
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(line(claim_of(dict(zip(columns, row, strict=True)))) + "\n" for row in _rows(result))
        return
    {".csv": write_rows, ".xlsx": write_xlsx}[path.suffix](columns, _rows(result), path)


def _only(folder: Path) -> duckdb.DuckDBPyConnection:
    """A database in memory, not too much of it, that reaches the files of this folder and nothing else."""
    own = duckdb.connect(config={"memory_limit": _MEMORY, "temp_directory": str(folder / "sorting")})
    own.execute("SET allowed_directories = [$folder]", {"folder": str(folder)})
    for name, value in SETTINGS.items():  # the lock comes last
        own.execute(f"SET {name} = {value}")
    return own


def _rows(result: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    while chunk := result.fetchmany(_ROWS):
        yield from chunk


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
