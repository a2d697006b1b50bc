"""`onrecord ingest`: the figures of some articles, kept."""

from __future__ import annotations

import typer

from ingest.cli.given import particulars
from ingest.cli.options import Inputs, Language, Outlet, Published, Store
from ingest.cli.report import Refusals, complain
from ingest.cli.stopping import Stopped, stoppable
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
    from ingest.pipeline.listener import Listener

    given = particulars(published, outlet, language)
    place = store or default_store()
    refusals = Refusals()
    sources = list(expand(inputs))
    with stoppable() as stop, progress(sources, "Reading") as advance:
        listener = Listener(refuse=refusals, advance=advance, tell=complain, stop=stop)
        tally = keep(sources, given, place, listener)
    print(f"{place}: {tally}")
    if stop():
        raise Stopped("stopped; what was read is kept. The same command goes on: nothing is kept twice")
    raise typer.Exit(refusals.status)
