"""Mails (.eml): what their sender says, and what is attached.

The head is taken as it was written, for its sender to answer for. The older form of Python's mails is used
(compat32): the newer one breaks on damaged heads.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.archives.names import label
from ingest.readers.article import Article
from ingest.readers.mail.attached import APART, read_attached
from ingest.readers.mail.body import body_of
from ingest.readers.mail.head import Head, head_of
from ingest.readers.mail.parts import Parts, parts_of
from ingest.readers.mail.policy import Short
from ingest.readers.mail.said import without_prefixes
from ingest.readers.pages.page import headed
from ingest.readers.tables import table

_HEADERS = ("from", "subject", "date", "message-id", "received", "mime-version", "content-type")
_NO_MAIL = "is not a mail"

Found = Iterator[Article | UnreadableInput]


def read_eml(stream: BinaryIO, origin: str) -> Found:
    """The mail's text as an article, then each attached file and mail as its own, "a.eml!name.pdf".

    The subject is the title, the sender's name the outlet, the day of sending the publication's, and the Message-ID
    the article's id: the same mail from two mailboxes is one document. Quoted older mails are left out, as is a
    signature: this sender does not state what they say. Of a mail that only passes another on, the text of that one
    is read; `via` names who passed it on, and neither its sender nor its day is known for sure.
    Flags: incomplete, encoding_uncertain, dates_disagree, direction_override.
    """
    limit = table("mail")["limits"]["bytes"]
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise UnreadableInput(origin, f"is a mail of more than {limit // 1_000_000} MB", APART)
    try:
        mail = BytesParser(policy=Short()).parsebytes(raw)
    except RecursionError as error:
        raise UnreadableInput(origin, "is a mail whose parts are nested too deep", APART) from error
    yield from _read(mail, raw, origin, 0)


def _read(mail: Message, raw: bytes, origin: str, depth: int) -> Found:
    if not {key.lower() for key in mail.keys()} & set(_HEADERS):  # noqa: SIM118 -- mail is no mapping
        yield UnreadableInput(origin, _NO_MAIL, "save it from the mail program as .eml, or its text as .txt")
        return
    head, parts = head_of(mail), parts_of(mail)
    try:
        article = _article(head, parts, raw, origin)
    except UnreadableInput as error:
        yield error
    else:
        if article is not None:
            yield article
        elif not parts.documents and not parts.mails:
            yield UnreadableInput(origin, "is a mail without text of its own", "give the mail that it answers")
    yield from _attached(parts, origin, head, depth)


def _article(head: Head, parts: Parts, raw: bytes, origin: str) -> Article | None:
    body = body_of(parts, origin)
    if not body.said.text.strip():
        return None
    title, passed_on = without_prefixes(head.subject), body.said.forwarded
    own_subject = passed_on or title == head.subject  # an answer repeats that of the mail it answers
    via = (*((head.sender,) if passed_on and head.sender else ()), *head.via)
    return Article(
        text=headed(title, body.said.text) if own_subject else body.said.text,
        origin=origin,
        raw=raw,
        id=head.id,
        published=None if passed_on else head.sent,
        outlet=None if passed_on else head.sender,
        title=title,
        via=via,
        flags=(*(("incomplete",) if parts.incomplete else ()), *body.flags, *head.flags),
    )


def _attached(parts: Parts, origin: str, head: Head, depth: int) -> Found:
    limits = table("mail")["limits"]
    for number, part in enumerate(parts.documents[: limits["attachments"]], 1):
        yield from read_attached(part, number, origin, head)
    for number, mail in enumerate(parts.mails[: limits["attachments"]], 1):
        where = label(origin, f"{head_of(mail).subject or number}.eml")
        if depth >= limits["nested"]:
            yield UnreadableInput(where, "is a mail in a mail in a mail, nested too deep", APART)
        else:
            yield from _read(mail, _raw(mail), where, depth + 1)
    if max(len(parts.documents), len(parts.mails)) > limits["attachments"]:
        yield UnreadableInput(origin, f"has more than {limits['attachments']} attachments", APART)


def _raw(mail: Message) -> bytes:
    try:
        return mail.as_bytes()
    except (LookupError, ValueError, TypeError, AttributeError, MessageError):  # damaged, or in an unknown encoding
        return b""
