"""The measurements of pages as a table."""

from __future__ import annotations

from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True, slots=True)
class Opened:
    """A page: seconds until its heading is seen, until all of it is, and until a changed filter has its answer."""

    page: str
    painted: float
    whole: float
    filtered: float | None


def page_table(opened: list[Opened], first: float, memory: float) -> Table:
    """A row a page; `first`: the first paint of a new server, in seconds; `memory`: the most it held, in MiB."""
    title = (
        "The dashboard over a million made-up figures, in Chromium, seconds; the first page of a new server "
        f"{first:.2f}; memory of the server {memory:.0f} MiB"
    )
    table = Table(title=title, title_justify="left")
    table.add_column("page")
    for name in ("first paint", "whole page", "filter changed"):
        table.add_column(name, justify="right")
    for one in opened:
        changed = "" if one.filtered is None else f"{one.filtered:.2f}"
        table.add_row(one.page, f"{one.painted:.2f}", f"{one.whole:.2f}", changed)
    return table
