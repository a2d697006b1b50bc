"""Claims as a table for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich import box
from rich.table import Table

from data.model import Claim, Period, Reading
from ingest.cli.output import print_lines
from ingest.cli.plain import plain
from ingest.cli.printing import drawn

COLUMNS = {"Figure": 8, "What": 14, "Who": 16, "When": 13, "Sure": 4}
"""The headings, and the least width of each column: no date is ever broken."""


class Counted(Protocol):
    """What a claim says of what is counted."""

    @property
    def measure(self) -> str | None: ...
    @property
    def measure_text(self) -> str | None: ...
    @property
    def action(self) -> str | None: ...
    @property
    def party(self) -> str | None: ...
    @property
    def place(self) -> str | None: ...
    @property
    def event(self) -> str | None: ...
    @property
    def status(self) -> str | None: ...
    @property
    def delta(self) -> bool: ...


def print_table(readings: Iterable[Reading]) -> None:
    """Print one row a claim (figure, what, who, when, how sure), the articles apart from each other."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for heading, least in COLUMNS.items():
        table.add_column(heading, min_width=least, overflow="fold")
    for reading in readings:
        for claim in reading.claims:
            table.add_row(*(plain(cell) for cell in row(claim, reading.document.outlet)))
        table.add_section()
    print_lines(drawn(table))


def row(claim: Claim, outlet: str | None) -> tuple[str, str, str, str, str]:
    """The claim's cells, in the order of the headings."""
    return claim.figure, what(claim), who(claim, outlet), when(claim), f"{claim.confidence:.0%}"


def what(claim: Counted) -> str:
    """What is counted: whose, what, what happened to it; then what else makes it another figure."""
    counted = claim.measure.replace("_", " ") if claim.measure else claim.measure_text
    action = claim.action.replace("_", " ") if claim.action else None
    told = " ".join(part for part in (claim.party, counted, action) if part)
    status = None if claim.status == "asserted" else claim.status
    marks = [mark for mark in (claim.event or claim.place, status, claim.delta and "increase") if mark]
    return f"{told} ({', '.join(marks)})".lstrip() if marks else told


def who(claim: Claim, outlet: str | None) -> str:
    """The chain from the one who spoke to the one who printed it."""
    chain = [claim.speaker, claim.source_name or claim.source, *claim.via, outlet]
    return " → ".join(dict.fromkeys(link for link in chain if link))


def when(claim: Claim) -> str:
    """The stretch of time that the figure covers, else the day on which it was stated."""
    return period(claim.period) or (f"said {claim.stated_on}" if claim.stated_on else "")


def period(covered: Period) -> str:
    """The stretch of time in words: its days where they are known, else as written."""
    days = [str(day) for day in (covered.start, covered.end) if day is not None]
    if days and covered.kind == "since" and covered.end is None:
        return f"since {days[0]}"
    return " to ".join(dict.fromkeys(days)) or covered.text or ""
