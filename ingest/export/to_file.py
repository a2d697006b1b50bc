"""Write what is on record to a file of the kind that its ending names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from data.errors import ExportError
from data.store import only, open_store
from data.store.past import go_back
from ingest.export.csv_table import write_csv
from ingest.export.json_lines import write_jsonl
from ingest.export.parquet import write_parquet
from ingest.export.xlsx_table import write_workbook

Writer = Callable[[duckdb.DuckDBPyConnection, Path], None]
WRITERS: dict[str, Writer] = {
    ".csv": write_csv,
    ".jsonl": write_jsonl,
    ".parquet": write_parquet,
    ".xlsx": write_workbook,
}


def export(path: Path, store: Path, as_of: datetime | None = None) -> int:
    """Write every claim on record, now or as of a moment (UTC), to `path`; returns how many there are.

    The file appears when it is complete: one that was there before is replaced only then.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        endings = ", ".join(WRITERS)
        raise ExportError(f"{path}: the ending does not say what to write; use one of {endings}")
    if path.is_dir() or not path.parent.is_dir():
        raise ExportError(f"{path}: is a folder, or lies in none; name a file in a folder that exists")
    with open_store(store, read_only=True) as connection:
        if as_of is not None:
            go_back(connection, as_of)
        return _written(connection, writer, path)


def _written(connection: duckdb.DuckDBPyConnection, writer: Writer, path: Path) -> int:
    try:
        with TemporaryDirectory(dir=path.parent, prefix=".onrecord-") as folder:
            draft = Path(folder, path.name)
            writer(connection, draft)
            draft.replace(path)
    except OSError as error:
        cause = error.strerror or str(error)
        raise ExportError(f"{path}: cannot be written ({cause}); name a place that can be") from error
    return int(only(connection, "count_all")["figures"])
