"""What a store holds, source by source."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table

from data.errors import StoreError
from data.store import only, open_store, rows, verify

HEADINGS = ("Source", "Figures", "Articles", "First", "Last")


def print_summary(store: Path) -> None:
    """Print a table by source, and that every figure stands where the record says."""
    with open_store(store, read_only=True) as connection:
        sources = list(rows(connection, "count_by_source"))
        totals = only(connection, "count_all")
    table = Table(*HEADINGS)
    for row in sources:
        table.add_row(*("" if value is None else str(value) for value in row.values()))
    console = Console(markup=False, highlight=False)
    console.print(table)
    _check(store)
    counts = "{articles} articles, {figures} figures".format(**totals)
    console.print(f"{store}: {counts}, each checked at its place")


def _check(store: Path) -> None:
    if faults := verify(store):
        raise StoreError(f"{store}: {len(faults)} figures are not where the record says; make the store anew")
