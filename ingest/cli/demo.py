"""`onrecord demo`: the sample articles in a fresh store, then the dashboard."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ingest.cli.options import Port, Store

DEMO_STORE = Path("onrecord-demo.duckdb")


def demo(
    store: Store = None,
    port: Port = None,
    headless: Annotated[bool, typer.Option("--headless", help="Do not start the dashboard.")] = False,
) -> None:
    """Read the sample articles into a fresh store (onrecord-demo.duckdb) and show them."""
    from ingest.cli.samples import fill
    from ingest.cli.serve import serve
    from ingest.cli.summary import print_summary

    place = store or DEMO_STORE
    fill(place)
    print_summary(place)
    if not headless:
        raise typer.Exit(serve(place, port))
