"""`onrecord backup` and `onrecord restore`: all that is on record, as a folder of files, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ingest.cli.options import Store

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the backup.")]


def backup(folder: Folder, store: Store = None) -> None:
    """Save all that is on record to a folder: Parquet files that other programs can read, too."""
    from data.backup import backup as save
    from data.store import default_store

    manifest = save(store or default_store(), folder)
    print(f"{folder}: {sum(table.rows for table in manifest.tables):,} rows of {len(manifest.tables)} tables")


def restore(folder: Folder, store: Store = None) -> None:
    """Make a store from a backup. A store that holds articles is left alone."""
    from data.backup import restore as bring_back
    from data.store import default_store

    place = store or default_store()
    manifest = bring_back(folder, place)
    print(f"{place}: as it was on {manifest.saved_at} (UTC)")
