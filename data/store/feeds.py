"""What is remembered of the feeds that are watched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import duckdb

from data.store import sql
from data.store.clock import now
from data.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class Followed:
    """A feed as it was read last: its ETag and Last-Modified, how often each entry was tried, and which landed."""

    etag: str | None = None
    modified: str | None = None
    tries: Mapping[str, int] = field(default_factory=dict)
    landed: frozenset[str] = frozenset()


def followed(connection: duckdb.DuckDBPyConnection, feed: str) -> Followed:
    """What is remembered of the feed at this address; of a new one, nothing."""
    etag, modified = connection.execute(sql.query("feed_marks"), {"feed": feed}).fetchone() or (None, None)
    entries = connection.execute(sql.query("feed_entries"), {"feed": feed}).fetchall()
    tries = {entry: count for entry, count, _ in entries}
    return Followed(etag, modified, tries, frozenset(entry for entry, _, landed in entries if landed))


def remember(
    connection: duckdb.DuckDBPyConnection,
    feed: str,
    tried: Mapping[str, bool],
    marks: tuple[str | None, str | None] | None,
) -> None:
    """Remember which of the entries that were tried have landed, and the marks (null: those of before stay)."""
    given = {"feed": feed, "now": now()}
    with transaction(connection):
        for entry, landed in tried.items():
            one = given | {"entry": entry, "landed": landed}
            if connection.execute(sql.query("see_feed_entry"), one).fetchall() == [(0,)]:
                connection.execute(sql.query("add_feed_entry"), one)
        if marks is not None:
            state = given | {"etag": marks[0], "modified": marks[1]}
            if connection.execute(sql.query("see_feed"), state).fetchall() == [(0,)]:
                connection.execute(sql.query("add_feed"), state)
