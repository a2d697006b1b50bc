"""`onrecord extract`: the figures of some articles, printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

import typer

from data.model import Reading
from ingest.cli.given import particulars
from ingest.cli.options import Figure, Form, Format, Inputs, Language, Outlet, Published
from ingest.cli.output import print_lines
from ingest.cli.reading import holds, reading
from ingest.cli.report import Refusals
from ingest.export.shape import line
from ingest.pipeline import readings


def extract(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    format: Annotated[
        Format | None, typer.Option(help="One JSON object a line, or a table. [default: jsonl]")
    ] = None,
    figure: Figure = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say why, as `onrecord explain` does.")] = False,
) -> None:
    """Print every stated figure of the inputs, with who stated it."""
    if explain:
        from ingest.cli.explain import explain as why

        form = Form.jsonl if format is Format.jsonl else Form.text
        why(inputs, published, outlet, language, form, figure)
    refusals = Refusals()
    found = reading(inputs, particulars(published, outlet, language), refusals, readings)
    wanted = (_only(one, figure) for one in found)
    if format is Format.table:
        from ingest.cli.table import print_table  # brings in rich

        print_table(wanted)
    else:
        print_lines(_lines(wanted))
    raise typer.Exit(refusals.status)


def _only(found: Reading, figure: str | None) -> Reading:
    return replace(found, claims=tuple(claim for claim in found.claims if holds(claim.figure, figure)))


def _lines(found: Iterator[Reading]) -> Iterator[str]:
    return (line(claim) for reading in found for claim in reading.claims)
