"""`onrecord extract`: the figures of some articles, printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Annotated

import typer

from data.errors import UnreadableInput
from data.model import Reading
from ingest.cli.given import particulars
from ingest.cli.options import Inputs, Language, Outlet, Published
from ingest.cli.output import print_lines
from ingest.cli.report import Refusals
from ingest.export.shape import line
from ingest.pipeline import Particulars, arrivals, readings
from ingest.progress import progress
from ingest.readers import Source, expand


class Format(str, Enum):  # noqa: UP042 -- typer shows its values only so
    """How claims are printed."""

    jsonl = "jsonl"
    table = "table"


def extract(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    format: Annotated[Format, typer.Option(help="One JSON object a line, or a table.")] = Format.jsonl,
) -> None:
    """Print every stated figure of the inputs, with who stated it."""
    given = particulars(published, outlet, language)
    refusals = Refusals()
    found = _read(list(expand(inputs)), given, refusals)
    if format is Format.jsonl:
        print_lines(_lines(found))
    else:
        from ingest.cli.table import print_table  # brings in rich

        print_table(found)
    raise typer.Exit(refusals.status)


def _read(sources: Sequence[Source | UnreadableInput], given: Particulars, refuse: Refusals) -> Iterator[Reading]:
    with progress(sources, "Reading", hidden=sys.stdout.isatty()) as advance:
        for reading in readings(arrivals(sources, given), advance):
            if isinstance(reading, UnreadableInput):
                refuse(reading)
            else:
                yield reading


def _lines(found: Iterator[Reading]) -> Iterator[str]:
    return (line(claim) for reading in found for claim in reading.claims)
