"""Web archives (WARC, WET), packed with gzip or not: the pages that they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.archives.limits import AGAIN, Budget, Overfull, cut_off, size_of, within
from ingest.readers.archives.unpacked import sign_of
from ingest.readers.archives.warc_feed import GZIP, GzipFeed, PlainFeed
from ingest.readers.archives.warc_payload import field, member
from ingest.readers.archives.warc_records import Fault, Record, records
from ingest.readers.article import Member

Found = Iterator[Member | UnreadableInput]
_DAMAGED = "is damaged after member {}: some of what follows may be missing"


def members_of_warc(stream: BinaryIO, origin: str) -> Found:
    """The pages that the archive's servers answered with, each whole; what is damaged is an error among them.

    A page's `published` is None: the archive tells only when it was fetched.
    """
    return within(_members(stream, origin), origin)


def _members(stream: BinaryIO, origin: str) -> Found:
    budget = Budget(size_of(stream), origin)
    packed = sign_of(stream) == GZIP[:2]
    read = 0
    for one in records(GzipFeed(stream) if packed else PlainFeed(stream)):
        if isinstance(one, Record):
            for found in _of_record(one, origin):
                if isinstance(found, Member):
                    budget.spend(len(found.raw))
                    read += 1
                yield found
        elif one is Fault.BOMB:
            raise Overfull(origin)
        elif one is Fault.CUT:
            yield cut_off(origin, read)
        else:
            yield UnreadableInput(origin, _DAMAGED.format(read), AGAIN)


def _of_record(record: Record, origin: str) -> Found:
    found = member(record, origin)
    if found is not None:
        yield found
        if field(record.head, b"warc-truncated") and isinstance(found, Member):
            yield UnreadableInput(found.origin, "is incomplete: its crawler cut it short", "get the page again")
