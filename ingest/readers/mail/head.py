"""What a mail's head says: who sent it, when, about what.

A mail's head is written by its sender, and nothing in it is proof.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from ingest.readers.mail.words import header

_ID = re.compile(r"<([^<>\s]{1,250}@[^<>\s]{1,250})>")
_VIA = re.compile(r"['\"]?(?P<name>.+?)['\"]? via (?P<via>.+)")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OLDEST = 1980
_ON_ITS_WAY = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Head:
    """What it says; `sender` is the name it goes by, else the domain of the address."""

    id: str | None
    subject: str | None
    sender: str | None
    via: tuple[str, ...]
    sent: date | datetime | None
    flags: tuple[str, ...]


def head_of(mail: Message) -> Head:
    """The mail's head; the flag dates_disagree tells that it was not received when it says it was sent."""
    name, via = _sender(header(mail, "From"))
    subject = header(mail, "Subject")
    sent, received = _instant(header(mail, "Date")), _received(mail)
    flags = []
    if any(_TURNING.search(one) for one in (subject, header(mail, "From"))):
        flags.append("direction_override")
    if isinstance(sent, datetime) and received is not None and abs(sent - received) > _ON_ITS_WAY:
        flags.append("dates_disagree")
    match = _ID.search(header(mail, "Message-ID"))
    return Head(match[1] if match else None, _clean(subject), name, via, sent, tuple(flags))


def _clean(text: str) -> str | None:
    shown = "".join(char if char.isprintable() else " " for char in _TURNING.sub("", text))
    return " ".join(shown.split()) or None


def _sender(given: str) -> tuple[str | None, tuple[str, ...]]:
    try:
        name, address = next(iter(getaddresses([given])), ("", ""))
    except RecursionError:  # of brackets in brackets
        return None, ()
    domain = address.rpartition("@")[2]
    shown = _clean(name)
    if shown is None or "@" in shown:  # a name that looks like an address may be another one's
        return _clean(domain), ()
    passed_on = _VIA.fullmatch(shown)  # as mailing lists write it
    return (passed_on["name"], (passed_on["via"],)) if passed_on else (shown, ())


def _instant(given: str) -> date | datetime | None:
    """An instant; the day alone where the zone is not told."""
    try:
        instant = parsedate_to_datetime(given)
        instant.astimezone()  # one that no clock shows
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    if instant.year < _OLDEST:
        return None
    return instant if instant.tzinfo is not None else instant.date()


def _received(mail: Message) -> datetime | None:
    """When the first server on its way received it."""
    stamps = [str(value).rpartition(";")[2] for key, value in mail.raw_items() if key.lower() == "received"]
    instant = _instant(stamps[-1]) if stamps else None
    return instant if isinstance(instant, datetime) else None
