"""The time of day for the store's columns."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Now in UTC, without a zone: so that no column depends on where it is read."""
    return datetime.now(UTC).replace(tzinfo=None)
