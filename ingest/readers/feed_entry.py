"""An entry of a feed, of whatever form the feed is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a feed points to, and what the feed says of it.

    `published` is an instant where the feed tells time and zone, else the day; `text` is the article itself, where
    the feed carries it.
    """

    url: str
    title: str | None
    published: date | datetime | None
    outlet: str | None
    id: str | None = None
    text: str | None = None

    def moment(self) -> datetime:
        """When it was published, for putting entries in order: a day from its beginning, what is not told first."""
        told = self.published
        if told is None:
            return datetime.min.replace(tzinfo=UTC)
        if isinstance(told, datetime):
            return told
        return datetime.combine(told, time(), UTC)


def web_address(told: object) -> str:
    """The address, if it is one of the web; else empty."""
    link = told.strip() if isinstance(told, str) else ""
    return link if link.lower().startswith(("http://", "https://")) else ""
