"""The arguments and options that several commands share."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer


class Format(str, Enum):  # noqa: UP042 -- typer shows its values only so
    """How claims are printed."""

    jsonl = "jsonl"
    table = "table"


class Form(str, Enum):  # noqa: UP042 -- as above
    """How explanations are printed."""

    text = "text"
    jsonl = "jsonl"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT", help="Files (.txt, .html, .jsonl), folders, web addresses, or - for standard input."
    ),
]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Date of publication, where an input does not say."),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it, where an input does not say.")]
Language = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Its language; recognised where nothing says it."),
]
Figure = Annotated[
    str | None,
    typer.Option(metavar="TEXT", help="Only the figures that hold this, as they are written."),
]
Store = Annotated[
    Path | None,
    typer.Option(metavar="STORE", help="The store. [default: $ONRECORD_STORE, then onrecord.duckdb]"),
]
Port = Annotated[
    int | None,
    typer.Option(min=1, max=65535, metavar="N", help="Its port. [default: the first free from 8501]"),
]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="As it was on record at the end of that day (UTC)."),
]
