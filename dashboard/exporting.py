"""The whole filtered set of figures as a file; knows no Streamlit."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from dashboard.gently import gently
from dashboard.queries.figures import Filters
from dashboard.record import Record
from data.errors import ExportError
from data.store import sql

FORMS = ("csv", "xlsx", "jsonl")
PACKED = 50_000  # figures from which on text files are zipped, so that the server never holds a whole one
_SECONDS = 900
_ROWS = 100_000  # at once


def file_name(form: str, total: int) -> str:
    """What the file is called: from PACKED figures on, tables of plain text are in a .zip."""
    packed = ".zip" if total >= PACKED and form != "xlsx" else ""
    return f"onrecord-figures.{form}{packed}"


def exported(record: Record, filters: Filters, sort: str, name: str) -> bytes:
    """The figures that fit the filters, in the order asked for, as the file of this name.

    Raises ExportError where the store could not be read.
    """
    with TemporaryDirectory(prefix="onrecord-") as folder:
        _pick(record, filters, sort, Path(folder, "picked.parquet"))
        command = gently("dashboard.export_process", str(record.path), folder, name)
        ended = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        if ended.returncode:
            told = ended.stderr.decode(errors="replace").strip().splitlines()
            raise ExportError(told[-1] if told else f"{record.path}: the export failed ({ended.returncode})")
        return Path(folder, name).read_bytes()


def _pick(record: Record, filters: Filters, sort: str, path: Path) -> None:
    """Lay down the ids of the figures."""
    found = record.cursor().sql(sql.query("dashboard_picked"), params={**filters.params, "sort": sort})
    reader = found.to_arrow_reader(_ROWS)
    with pq.ParquetWriter(path, reader.schema) as writer:
        for batch in reader:
            writer.write_batch(batch)
