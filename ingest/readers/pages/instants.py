"""A declared date: an instant where its zone is told, else a plain day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from ingest.readers.pages.tables import table

Moment = date | datetime
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T\s])")
_ZONE_APART = re.compile(r"\s+(?=[+-]\d\d:?\d\d$)|\s+(?=Z$)|\s+UTC$", re.I)
_CLOCK = re.compile(r",?\s+(?:at\s+)?\(?\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?\)?$", re.I)
_IN_URL = re.compile(r"/(20\d\d|19\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/-])")


def moment(declared: str | None) -> Moment | None:
    """What a declaration says, in any of the forms that cannot be read in two ways; else None."""
    if not declared or len(declared) > 100:
        return None
    text = " ".join(declared.split())
    found = _iso(text) or _mail(text) or _day(text)
    return found if found is not None and found.year >= table("earliest_year") else None


def day_of(url: str | None) -> date | None:
    """The day in the path of an address like …/2024/11/04/…"""
    found = _IN_URL.search(url or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def agree(one: Moment, other: Moment) -> bool:
    """Whether two declarations may mean the same day: in the zone of either, or in UTC where one tells none."""
    return bool(_days(one, other) & _days(other, one))


def _days(one: Moment, beside: Moment) -> set[date]:
    if not isinstance(one, datetime):
        return {one}
    zones = [one.tzinfo, beside.tzinfo if isinstance(beside, datetime) else UTC]
    return {one.astimezone(zone).date() for zone in zones}


def _iso(text: str) -> Moment | None:
    shown = _ZONE_APART.sub(lambda found: "Z" if "utc" in found[0].lower() else "", text)
    try:
        found = datetime.fromisoformat(shown)
    except ValueError:
        begins = _DAY.match(text)
        return _iso(begins[0]) if begins and begins[0] != text else None
    return zoned(found)


def _mail(text: str) -> Moment | None:
    try:
        return zoned(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def zoned(found: datetime) -> Moment | None:
    """The instant, or the plain day of a time without a zone; None for a zone that leads out of the calendar."""
    try:
        return found if found.tzinfo is not None and found.astimezone(UTC) else found.date()
    except OverflowError:
        return None


def _day(text: str) -> date | None:
    day_alone = _CLOCK.sub("", text)
    for form in table("day_forms"):
        try:
            return datetime.strptime(day_alone, form).date()
        except ValueError:
            continue
    return None
