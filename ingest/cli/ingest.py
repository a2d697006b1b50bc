"""`onrecord ingest`: the figures of some articles, kept."""

from __future__ import annotations

import typer

from ingest.cli.given import particulars
from ingest.cli.options import Inputs, Language, Outlet, Published, Store
from ingest.cli.report import Refusals
from ingest.progress import progress
from ingest.readers import expand


def ingest(
    inputs: Inputs,
    store: Store = None,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
) -> None:
    """Keep every stated figure of the inputs in the store, with the articles."""
    from data.store import default_store  # brings in DuckDB
    from ingest.pipeline.keep import keep

    given = particulars(published, outlet, language)
    place = store or default_store()
    refusals = Refusals()
    sources = list(expand(inputs))
    with progress(sources, "Reading") as advance:
        tally = keep(sources, given, place, refuse=refusals, advance=advance)
    print(f"{place}: {tally}")
    raise typer.Exit(refusals.status)
