"""`onrecord explain`: why each figure of some articles was read as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from ingest.cli.given import particulars
from ingest.cli.options import Figure, Form, Inputs, Language, Outlet, Published
from ingest.cli.output import print_lines
from ingest.cli.reading import holds, reading
from ingest.cli.report import Refusals
from ingest.pipeline import explanations

if TYPE_CHECKING:
    from ingest.explain import Explanation


def explain(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    format: Annotated[Form, typer.Option(help="For people, or one JSON object a figure.")] = Form.text,
    figure: Figure = None,
) -> None:
    """Say why each figure was read so: words, vocabulary lines, what lost; and why other numbers were left out."""
    refusals = Refusals()
    found = reading(inputs, particulars(published, outlet, language), refusals, explanations)
    print_lines(_lines((_only(one, figure) for one in found), format))
    raise typer.Exit(refusals.status)


def _only(found: Explanation, figure: str | None) -> Explanation:
    return replace(
        found,
        figures=tuple(why for why in found.figures if holds(why.claim.figure, figure)),
        left_out=tuple(one for one in found.left_out if holds(one.figure, figure)),
    )


def _lines(found: Iterator[Explanation], form: Form) -> Iterator[str]:
    if form is Form.jsonl:
        from ingest.explain.record import lines

        return (line for one in found for line in lines(one))
    from ingest.cli.explained import shown  # brings in rich

    return (line for one in found for line in shown(one))
