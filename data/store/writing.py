"""Write readings into a store: one ingest, one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

import duckdb

from data.errors import StoreError
from data.model import Reading
from data.store import sql
from data.store.clock import now
from data.store.incoming import batches, incoming
from data.store.quarantine import Broken, quarantine
from data.store.tally import Tally
from data.store.transaction import transaction

# In this order: what is retired and added is told from the store as the steps before left it.
STEPS = (
    "add_raw", "see_versions", "add_versions", "retire_readings", "add_readings", "add_claims", "carry_reviews",
)  # fmt: skip


def write(
    connection: duckdb.DuckDBPyConnection,
    readings: Iterable[Reading],
    *,
    unreadable: int = 0,
    broken: Sequence[Broken] = (),
) -> Tally:
    """Keep all readings, or after any failure none; returns what became of the documents.

    `unreadable` counts the inputs that could not be read, those in `broken`, which are kept aside, among them.

    A document already read so (same text, particulars and extractor) only gets its `last_seen`
    moved. Where text, particulars or extractor differ, the new reading retires the old one.
    """
    ingest_id, started = uuid4().hex, now()
    fates: Counter[str] = Counter(unreadable=unreadable)
    try:
        with transaction(connection):
            for number, batch in enumerate(batches(iter(readings))):
                with incoming(connection, batch, f"{ingest_id}-{number}"):
                    fates += _keep(connection, {"ingest_id": ingest_id, "now": started})
            tally = Tally(**fates)
            quarantine(connection, broken, started)
            given = {"ingest_id": ingest_id, "started_at": started, "now": now()}
            connection.execute(sql.query("add_ingest"), given | tally.as_dict())
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise StoreError(f"nothing was kept of this ingest: {reason}; mend that and try again") from error
    return tally


def _keep(connection: duckdb.DuckDBPyConnection, given: dict[str, Any]) -> Counter[str]:
    fates = Counter(dict(connection.execute(sql.query("count_incoming")).fetchall()))
    for step in STEPS:
        statement = sql.query(step)
        used = {name: value for name, value in given.items() if f"${name}" in statement}
        connection.execute(statement, used)
    return fates
