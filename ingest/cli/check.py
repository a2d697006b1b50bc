"""`onrecord check`: who stated a figure."""

from __future__ import annotations

from typing import Annotated

import typer

from ingest.cli.options import AsOf, Format, Language, Published, Store
from ingest.cli.output import print_lines

NOT_FOUND = 3


def check(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help='A sentence, a headline or a figure: "29,600 soldiers".')
    ],
    store: Store = None,
    published: Published = None,
    language: Language = None,
    format: Annotated[Format, typer.Option(help="For people, or one JSON object a figure.")] = Format.table,
    as_of: AsOf = None,
) -> None:
    """Say who stated a figure, when and where, and what else was stated. Exit status 3 where nobody did."""
    from data.store import default_store  # brings in DuckDB
    from ingest.checking import answers, asked
    from ingest.cli.given import end_of, particulars

    given = particulars(published, None, language)
    found = list(answers(store or default_store(), asked(text, given.published, given.language), end_of(as_of)))
    if format is Format.jsonl:
        from ingest.checking.record import line

        print_lines(line(figure, answer) for figure, answer in found)
    else:
        from ingest.cli.checked import shown  # brings in rich

        print_lines(shown(found))
    if not any(answer.matches for _, answer in found):
        raise typer.Exit(NOT_FOUND)
