"""Instants as the store keeps them: the moment in UTC, and beside it the zone in which it came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone


def kept(instant: datetime | None) -> tuple[datetime | None, str | None]:
    """The moment in UTC, without a zone as columns have it, and the zone as "+02:00"; nulls for none.

    A zone that is no whole number of minutes from UTC (before 1972) is kept to the minute; the moment stays exact.
    """
    offset = instant.utcoffset() if instant else None
    if instant is None or offset is None:
        return None, None
    minutes = round(offset.total_seconds() / 60)
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    return instant.astimezone(UTC).replace(tzinfo=None), f"{sign}{hours:02}:{rest:02}"


def instant(moment: datetime | None, zone: str | None) -> datetime | None:
    """The instant in the zone in which it came, from how it is kept; null for nulls."""
    if moment is None or zone is None:
        return None
    hours, minutes = zone[1:].split(":")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return moment.replace(tzinfo=UTC).astimezone(timezone(-offset if zone[0] == "-" else offset))
