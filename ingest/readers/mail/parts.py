"""The parts of a mail: which hold its text, which are documents of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from ingest.readers.mail.words import decoded
from ingest.readers.tables import table

MOST = 2000
"""parts that are looked at, however many there are"""


@dataclass(slots=True)
class Parts:
    """What a mail consists of: its text in two forms, and what is attached."""

    plain: list[Message] = field(default_factory=list)
    html: list[Message] = field(default_factory=list)
    mails: list[Message] = field(default_factory=list)
    documents: list[Message] = field(default_factory=list)
    incomplete: bool = False


def parts_of(mail: Message) -> Parts:
    """The parts; those of attached mails are left to these."""
    found = Parts(incomplete=bool(mail.defects))
    for number, part in enumerate(_leaves(mail)):
        if number >= MOST:
            found.incomplete = True
            break
        _sort(part, found)
    return found


def _leaves(mail: Message) -> Iterator[Message]:
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(reversed(_inner(part)))
        else:
            yield part


def _inner(part: Message) -> list[Message]:
    inner = part.get_payload() if part.is_multipart() else []
    return [one for one in inner if isinstance(one, Message)]


def _sort(part: Message, found: Parts) -> None:
    kind = part.get_content_type()
    attached = _disposition(part) == "attachment" or name_of(part) is not None
    if kind == "message/rfc822":
        found.mails.extend(_inner(part))
    elif kind == "text/plain" and not attached:
        found.plain.append(part)
    elif kind == "text/html" and not attached:
        found.html.append(part)
    elif attached and not _is_ornament(part, kind):
        found.documents.append(part)


def _is_ornament(part: Message, kind: str) -> bool:
    """Pictures in the text, signatures and the like; a picture that was attached on purpose is told of."""
    if kind.startswith("image/"):
        return _disposition(part) != "attachment" or "Content-ID" in part
    return kind.startswith(tuple(table("mail")["no_documents"]))


def _disposition(part: Message) -> str:
    return str(part.get("Content-Disposition") or "").partition(";")[0].strip().lower()


def name_of(part: Message) -> str | None:
    """The name of the file that is attached, without folders."""
    try:
        name = part.get_filename()
    except (LookupError, ValueError, TypeError):  # of a damaged header
        name = None
    return " ".join(decoded(name).replace("\\", "/").rpartition("/")[2].split()) or None if name else None


def charset_of(part: Message) -> str | None:
    """The encoding that the part says it is in."""
    try:
        return part.get_content_charset()
    except (LookupError, ValueError, TypeError):  # of a damaged header
        return None


def content(part: Message) -> bytes:
    """The part's bytes, its transfer encoding undone."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
