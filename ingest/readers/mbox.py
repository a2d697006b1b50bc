"""Mailboxes in one file (mbox): many mails, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Member
from ingest.readers.mail.attached import APART
from ingest.readers.tables import table

_FROM = re.compile(rb"From \S.{0,200}?\b(19|20)\d\d\b")
_ESCAPED = re.compile(rb">+From ")
_LONGEST = 1 << 20  # bytes of a line that are looked at in one piece

Found = Iterator[Member | UnreadableInput]


def members_of_mbox(stream: BinaryIO, origin: str) -> Found:
    """Each mail, "a.mbox!1.eml" first, with one at a time in memory; one that is too large is an error."""
    number, mail = 0, _Mail(0)
    blank = True
    for line in iter(lambda: stream.readline(_LONGEST), b""):
        if blank and _FROM.match(line):
            if number:
                yield mail.member(f"{origin}!{number}.eml")
            number, mail = number + 1, _Mail(table("mail")["limits"]["bytes"])
        elif number:
            mail.add(line[1:] if _ESCAPED.match(line) else line)
        blank = not line.strip()
    if number:
        yield mail.member(f"{origin}!{number}.eml")
    else:
        yield UnreadableInput(origin, "is not a mailbox", "export it from the mail program once more")


class _Mail:
    """The lines of one mail, as far as they are within the limit, in bytes."""

    def __init__(self, limit: int) -> None:
        self._lines: list[bytes] = []
        self._left = limit

    def add(self, line: bytes) -> None:
        self._left -= len(line)
        if self._left >= 0:
            self._lines.append(line)

    def member(self, origin: str) -> Member | UnreadableInput:
        if self._left < 0:
            return UnreadableInput(origin, "is a mail that is too large", APART)
        return Member(origin, b"".join(self._lines), kind="mail")
