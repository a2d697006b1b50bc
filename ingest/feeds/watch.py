"""Look at feeds again and again, until stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from data.errors import UnreadableInput
from data.store import Tally
from ingest.feeds.poll import Poll

TICK = 0.2  # seconds in which a wish to stop is heard
SLOWEST = 8  # times the usual pause, for a feed that cannot be had


def watch(feeds: Sequence[str], poll: Poll, every: float | None, said: Callable[[str, Tally], None]) -> Tally:
    """Look at each feed every so many seconds (null: once), `said` being told what was new; returns all that was.

    A feed that cannot be had is named, and asked more and more seldom until it can be had again.
    """
    due = dict.fromkeys(feeds, 0.0)
    failed = dict.fromkeys(feeds, 0)
    total = Tally()
    while not poll.listener.stop():
        for feed in [one for one in feeds if due[one] <= time.monotonic()]:
            if poll.listener.stop():
                break
            tally, well = _look(poll, feed)
            failed[feed] = 0 if well else failed[feed] + 1
            due[feed] = time.monotonic() + (every or 0) * min(SLOWEST, 2 ** failed[feed])
            said(feed, tally)
            total += tally
        if every is None:
            break
        time.sleep(TICK)
    return total


def _look(poll: Poll, feed: str) -> tuple[Tally, bool]:
    try:
        return poll.look(feed), True
    except UnreadableInput as error:
        poll.listener.refuse(error)
        return Tally(unreadable=1), False
