"""`onrecord watch`: what is new in feeds, kept as it comes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from ingest.cli.given import particulars
from ingest.cli.options import Language, Outlet, Store
from ingest.cli.report import Refusals, complain
from ingest.cli.stopping import stoppable

Feeds = Annotated[list[str], typer.Argument(metavar="FEED", help="Addresses of feeds: RSS, Atom or JSON Feed.")]
Every = Annotated[float, typer.Option(min=1, metavar="MINUTES", help="How long to wait between two looks.")]
Once = Annotated[bool, typer.Option("--once", help="Look once, and end.")]


def watch(
    feeds: Feeds,
    store: Store = None,
    every: Every = 15,
    once: Once = False,
    outlet: Outlet = None,
    language: Language = None,
) -> None:
    """Look at feeds again and again, and keep every stated figure of what is new; Ctrl+C ends it."""
    from data.store import Tally, default_store  # brings in DuckDB
    from ingest.feeds.poll import Poll
    from ingest.feeds.watch import watch as look
    from ingest.pipeline.listener import Listener
    from ingest.readers.fetch import Fetcher, Web

    place, refusals = store or default_store(), Refusals()

    def said(feed: str, tally: Tally) -> None:
        if tally != Tally():
            print(f"{datetime.now():%H:%M} {feed}: {tally}", flush=True)

    with stoppable() as stop:
        listener = Listener(refuse=refusals, tell=complain, stop=stop)
        poll = Poll(Fetcher(Web()), particulars(None, outlet, language), place, listener)
        total = look(feeds, poll, None if once else every * 60, said)
    print(f"{place}: {total}")
    raise typer.Exit(refusals.status if once else 0)
