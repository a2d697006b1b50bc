"""The sample articles, read into a store of their own."""

from __future__ import annotations

from pathlib import Path

import data
from data.errors import OnRecordError, StoreError, UnreadableInput
from data.store import Tally, only, open_store
from ingest.pipeline.documents import Particulars
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.progress import progress
from ingest.readers import expand

SAMPLES = Path(data.__file__).parent / "samples"


def fill(store: Path, samples: Path = SAMPLES) -> Tally:
    """Make the store anew from the sample articles. A store that holds anything else is left alone."""
    _clear(store)
    sources = list(expand([str(samples)]))
    with progress(sources, "Reading the sample articles") as advance:
        return keep(sources, Particulars(), store, Listener(refuse=_fail, advance=advance))


def _clear(store: Path) -> None:
    if not store.exists():
        return
    with open_store(store, read_only=True) as connection:
        own = only(connection, "count_own_documents")["documents"]
    if own:
        raise StoreError(f"{store}: holds {own} articles of your own; name another store with --store")
    store.unlink()


def _fail(error: UnreadableInput) -> None:
    raise OnRecordError(f"the sample articles are damaged: {error}")
