"""One look at a feed: what it points to that is not kept yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from data.errors import UnreadableInput
from data.store import Tally
from data.store.feeds import Followed, followed, remember
from ingest.pipeline.documents import Particulars
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.pipeline.patience import opened
from ingest.readers import Source
from ingest.readers.article import Member
from ingest.readers.feed import Entry, entries
from ingest.readers.fetch import Fetcher, Page
from ingest.readers.session import Marks
from ingest.readers.web import from_entry

TRIES = 3  # for an article that cannot be read: its page may have been ill for an hour


@dataclass(frozen=True, slots=True)
class Poll:
    """Who asks for a feed, where what is new goes, and who is told."""

    fetcher: Fetcher
    given: Particulars
    store: Path
    listener: Listener

    def look(self, feed: str) -> Tally:
        """Keep what is new in the feed; returns what that was. Raises UnreadableInput where it cannot be had."""
        with opened(self.store, self.listener.tell) as connection:
            known = followed(connection, feed)
        page = self.fetcher.fetch(feed, Marks(known.etag, known.modified))
        if page.unchanged:
            return Tally()
        new = _new(entries(page.raw, page.url), known)
        refused = set[str]()
        tally = self._keep(feed, new, refused) if new else Tally()
        self._remember(feed, page, {entry: entry.url not in refused for entry in new}, known)
        return tally

    def _keep(self, feed: str, new: list[Entry], refused: set[str]) -> Tally:
        def refuse(error: UnreadableInput) -> None:
            refused.add(error.origin)
            self.listener.refuse(error)

        source = Source(feed, members=partial(_members, self.fetcher, new))
        return keep([source], self.given, self.store, replace(self.listener, refuse=refuse))

    def _remember(self, feed: str, page: Page, tried: dict[Entry, bool], known: Followed) -> None:
        """The feed's marks only once nothing is left to try: an unchanged feed is not looked into."""
        if self.listener.stop():
            return
        left = any(not landed and known.tries.get(_key(one), 0) + 1 < TRIES for one, landed in tried.items())
        marks = None if left else (page.marks.etag, page.marks.modified)
        with opened(self.store, self.listener.tell) as connection:
            remember(connection, feed, {_key(one): landed for one, landed in tried.items()}, marks)


def _new(found: list[Entry], known: Followed) -> list[Entry]:
    return [one for one in found if _key(one) not in known.landed and known.tries.get(_key(one), 0) < TRIES]


def _key(entry: Entry) -> str:
    """By what an entry is known again; one that is published anew is new."""
    return f"{entry.id or entry.url} {entry.published or ''}".strip()


def _members(fetcher: Fetcher, new: list[Entry]) -> Iterator[Member | UnreadableInput]:
    return (from_entry(fetcher, entry) for entry in new)
