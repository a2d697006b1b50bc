"""`onrecord export`: what is on record, as a file for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ingest.cli.given import end_of
from ingest.cli.options import AsOf, Store


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to: .csv, .xlsx, .jsonl or .parquet.")],
    store: Store = None,
    as_of: AsOf = None,
) -> None:
    """Write every figure on record to a file, in the format of its ending."""
    from data.store import default_store  # brings in DuckDB
    from ingest.export.to_file import export as write

    count = write(file, store or default_store(), end_of(as_of))
    print(f"{file}: {count} {'figure' if count == 1 else 'figures'}")
