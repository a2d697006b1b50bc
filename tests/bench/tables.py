"""The measurements as tables for a terminal."""

from __future__ import annotations

from math import log

from rich.table import Table

from tests.bench.clock import Speed
from tests.bench.flat import Reached
from tests.bench.growth import Step
from tests.bench.records import Asked


def speed_table(title: str, speeds: dict[str, Speed]) -> Table:
    """A row for each; how many times as fast the first row is."""
    table = _table(title, ["", "articles/s", "MiB/s", "OnRecord is"])
    first = next(iter(speeds.values()))
    for name, one in speeds.items():
        times = f"{first.articles_a_second / one.articles_a_second:.1f} times as fast" if one is not first else ""
        table.add_row(name, f"{one.articles_a_second:.0f}", f"{one.mib_a_second:.3f}", times)
    return table


def plain_table(title: str, measured: dict[str, float], unit: str) -> Table:
    table = _table(title, ["", unit])
    for name, value in measured.items():
        table.add_row(name, f"{value:.2f}")
    return table


def growth_table(title: str, steps: list[Step]) -> Table:
    """Linear is where the time of a MiB stays the same down the table."""
    table = _table(title, ["KiB", "figures", "seconds", "seconds a MiB", "time, times the first"])
    for step in steps:
        table.add_row(
            f"{step.bytes / 1024:.0f}",
            f"{step.claims}",
            f"{step.seconds:.2f}",
            f"{step.seconds / step.bytes * 1024**2:.2f}",
            f"{step.seconds / steps[0].seconds:.1f}",
        )
    return table


def flat_table(steps: list[Reached]) -> Table:
    """Flat is where the memory stays the same down the table."""
    columns = ["articles", "articles a second", "first process, MiB", "largest worker, MiB"]
    table = _table("Memory of one ingest", columns)
    for step in steps:
        table.add_row(f"{step.articles:,}", f"{step.a_second:.0f}", f"{step.first:.0f}", f"{step.worker:.0f}")
    return table


def record_table(records: list[Asked]) -> Table:
    """An audit grows no faster than n log n where its growth stays under that."""
    columns = ["figures", "findings", "audit, seconds", "times the first", "n log n", "check, median seconds"]
    table = _table("Made-up records, by the clock on the wall", columns)
    first = records[0]
    for one in records:
        due = one.figures * log(one.figures) / (first.figures * log(first.figures))
        grown = one.audit / first.audit
        table.add_row(
            f"{one.figures:,}",
            f"{one.findings:,}",
            f"{one.audit:.1f}",
            f"{grown:.1f}",
            f"{due:.1f}",
            f"{one.check:.2f}",
        )
    return table


def _table(title: str, columns: list[str]) -> Table:
    table = Table(title=title, title_justify="left")
    for number, name in enumerate(columns):
        table.add_column(name, justify="right" if number else "left")
    return table
