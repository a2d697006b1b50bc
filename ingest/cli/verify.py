"""`onrecord verify`: whether everything on record is as it was when it came."""

from __future__ import annotations

import typer

from ingest.cli.options import Store

SHOWN = 50


def verify(store: Store = None) -> None:
    """Check every byte, text and figure that is kept; each fault is named. Exit status 1 where there is one."""
    from data.store import default_store, only, open_store  # brings in DuckDB
    from data.store import verify as check

    place = store or default_store()
    faults = check(place)
    for fault in faults[:SHOWN]:
        print(fault)
    if len(faults) > SHOWN:
        print(f"and {len(faults) - SHOWN} more")
    if faults:
        print(f"{place}: {len(faults)} faults; restore a backup, or ingest the articles anew into another store")
        raise typer.Exit(1)
    with open_store(place, read_only=True) as connection:
        counted = only(connection, "count_kept")
    print("{}: sound; {:,} inputs, {:,} texts and {:,} figures are as they came".format(place, *counted.values()))
