"""`onrecord dashboard`: the record in the browser."""

from __future__ import annotations

import typer

from ingest.cli.options import Port, Store


def dashboard(store: Store = None, port: Port = None) -> None:
    """Show what is on record, in a browser on this machine."""
    from data.store import default_store
    from ingest.cli.serve import serve

    raise typer.Exit(serve(store or default_store(), port))
