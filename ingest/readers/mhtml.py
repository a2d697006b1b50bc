"""Pages that a browser saved with their pictures in one file (.mht, .mhtml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import EmailMessage
from typing import BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.pages.page import headed, read_page
from ingest.readers.pages.size import PART, most

INCOMPLETE = "incomplete"
_KINDS = ("text/html", "application/xhtml+xml")
_CUT_OFF = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)


def read_mhtml(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The article of the page that the file was saved from; flagged "incomplete" where the file is cut off.

    Raises UnreadableInput for a file that holds no page or is too large.
    """
    raw = stream.read(most() + 1)
    if len(raw) > most():
        raise UnreadableInput(origin, f"is a saved page of more than {most() / 1e6:.0f} MB", PART)
    message = message_from_bytes(raw.lstrip(), policy=policy.default)
    part = _page(message)
    if part is None:
        raise UnreadableInput(origin, "is a saved page in which there is no page", PART)
    article = read_page(_payload(part), origin, part.get_content_charset(), _address(message, part))
    yield _completed(replace(article, raw=raw), message)


def _page(message: EmailMessage) -> EmailMessage | None:
    """The part that the file names as its page, else the first page in it."""
    pages = [part for part in message.walk() if part.get_content_type() in _KINDS]
    start = (message.get_param("start") or "") if message.is_multipart() else ""
    named = (part for part in pages if start and _header(part, "Content-ID") == start)
    return next(named, pages[0] if pages else None)


def _payload(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _address(message: EmailMessage, part: EmailMessage) -> str | None:
    told = (_header(message, "Snapshot-Content-Location"), _header(part, "Content-Location"))
    return next((one for one in told if one and one.startswith(("http://", "https://"))), None)


def _completed(article: Article, message: EmailMessage) -> Article:
    """With the title that the browser noted, where the page has none, and the warning that something is missing."""
    cut_off = any(isinstance(defect, _CUT_OFF) for part in message.walk() for defect in part.defects)
    flags = (*article.flags, INCOMPLETE) if cut_off else article.flags
    subject = _header(message, "Subject")
    if article.title or not subject or article.via:
        return replace(article, flags=flags)
    return replace(article, flags=flags, title=subject, text=headed(subject, article.text))


def _header(part: EmailMessage, name: str) -> str | None:
    found = part.get(name)
    return "".join(str(found).split("\n")).strip() or None if found is not None else None
