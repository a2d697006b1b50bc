"""Claims as a table for people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from data.model import Claim, Reading
from ingest.cli.output import print_lines

HEADINGS = ("Figure", "What", "Who", "When", "How sure")


def print_table(readings: Iterable[Reading]) -> None:
    """Print one row a claim: figure, what, who (the chain), when, how sure."""
    table = Table(*HEADINGS)
    for reading in readings:
        for claim in reading.claims:
            table.add_row(*row(claim, reading.document.outlet))
    console = Console(markup=False, highlight=False)
    with console.capture() as printed:
        console.print(table)
    print_lines([printed.get().removesuffix("\n")])


def row(claim: Claim, outlet: str | None) -> tuple[str, str, str, str, str]:
    """The claim's cells, in the order of the headings."""
    return claim.figure, what(claim), who(claim, outlet), when(claim), f"{claim.confidence:.0%}"


def what(claim: Claim) -> str:
    """What is counted: whose, what, what happened to it; then what else makes it another figure."""
    counted = claim.measure.replace("_", " ") if claim.measure else claim.measure_text
    told = " ".join(part for part in (claim.party, counted, claim.action) if part)
    status = None if claim.status == "asserted" else claim.status
    marks = [mark for mark in (claim.event or claim.place, status, claim.delta and "increase") if mark]
    return f"{told} ({', '.join(marks)})" if marks else told


def who(claim: Claim, outlet: str | None) -> str:
    """The chain from the one who spoke to the one who printed it."""
    chain = [claim.speaker, claim.source_name or claim.source, *claim.via, outlet]
    return " > ".join(dict.fromkeys(link for link in chain if link))


def when(claim: Claim) -> str:
    """The stretch of time that the figure covers, else the day on which it was stated."""
    period = claim.period
    days = [str(day) for day in (period.start, period.end) if day is not None]
    if days and period.kind == "since" and period.end is None:
        return f"since {days[0]}"
    return " to ".join(dict.fromkeys(days)) or period.text or str(claim.stated_on or "")
