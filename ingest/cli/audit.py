"""`onrecord audit`: figures on record that do not fit one another."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from ingest.cli.given import end_of
from ingest.cli.options import AsOf, Format, Store
from ingest.cli.output import print_lines


def audit(
    store: Store = None,
    format: Annotated[Format, typer.Option(help="A table for people, or one JSON object a line.")] = Format.table,
    type: Annotated[
        list[str] | None,
        typer.Option(metavar="TYPE", help="Only findings of this type; may come several times."),
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Find figures on record that do not fit one another."""
    from data.audit import audit as findings  # brings in DuckDB
    from data.audit import types
    from data.store import default_store, open_record

    wrong = sorted(set(type or ()) - set(types()))
    if wrong:
        raise typer.BadParameter(f"{wrong[0]!r} is no type of finding; there are {', '.join(types())}.")
    with open_record(store or default_store(), end_of(as_of)) as connection:
        found = list(findings(connection, type))
        if format is Format.jsonl:
            print_lines(json.dumps(one.as_dict(), ensure_ascii=False) for one in found)
        else:
            from ingest.cli.findings import print_findings  # brings in rich

            print_findings(connection, found)
