"""Telegram Desktop's export as web pages (messages.html …), as it makes it unless told otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article, Member
from ingest.readers.pages.encoding import page_text
from ingest.readers.pages.instants import zoned
from ingest.readers.pages.layout import layout
from ingest.readers.pages.tree import parse

LARGEST = 64 << 20  # bytes of a page; Telegram puts a thousand messages on one
_HEAD = 8192  # bytes in which the name of the chat stands
_SIGN = re.compile(rb'.{0,1000}?<title>Exported Data</title>.{0,2500}?class="page_body chat_page"', re.S)
# Words of a message are escaped: these can stand nowhere else.
_MESSAGE = re.compile(rb'<div class="(message [^"<>]{0,100})" id="message-?(\d{1,18})"')
_NUMBER = re.compile(r"message(\d{1,18})")
_HELPED = re.compile(r"\s+via @\w+$")  # a program that the sender wrote with
_NOBODY = "Deleted Account"
_CUT = "is incomplete, it is cut off: {} messages were read, the rest is missing"
_AGAIN = "copy or export it once more"
_TIMES = ("%d.%m.%Y %H:%M:%S UTC%z", "%d.%m.%Y %H:%M:%S")


def is_telegram_page(head: bytes) -> bool:
    """Whether a file that begins so is the page of a chat that Telegram Desktop exported."""
    return _SIGN.match(head) is not None


def members_of_telegram_page(stream: BinaryIO, origin: str) -> Iterator[Member | UnreadableInput]:
    """The messages of the page, "messages.html:7" first; those that are shown as joined to one come with it.

    Of a page that is cut off, all but the last, and an error.
    """
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise UnreadableInput(origin, f"is larger than {LARGEST >> 20} MB", _AGAIN)
    found = [one for one in _MESSAGE.finditer(raw) if b"service" not in one[1].split()]
    whole = raw.rstrip().endswith(b"</html>")
    ends = len(raw) if whole or not found else found.pop().start()
    yield from _runs(raw[:ends], found, origin)
    if not whole:
        yield UnreadableInput(origin, _CUT.format(len(found)), _AGAIN)
    elif not found:
        yield UnreadableInput(origin, "holds no article", "check that it is the right file")


def _runs(raw: bytes, found: Sequence[re.Match[bytes]], origin: str) -> Iterator[Member]:
    """Each message with those that are joined to it, below the head of the page."""
    begins = [one for number, one in enumerate(found) if not number or b"joined" not in one[1].split()]
    ends = [*(one.start() for one in begins[1:]), len(raw)]
    for one, end in zip(begins, ends[: len(begins)], strict=True):
        part = raw[: min(begins[0].start(), _HEAD)] + raw[one.start() : end]
        yield Member(f"{origin}:{one[2].decode()}", part, kind="telegram_messages")


def read_telegram_messages(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """Each message with text, of whoever wrote it first; `origin` ends with the number of the first.

    `published` is an instant, or the day alone in old exports. What services and polls say is left out.
    """
    from lxml.etree import tostring

    text, flags = page_text(stream.read())
    tree = parse(text, origin)
    channel = _name(next(_within(tree, "div", "page_header"), None), "text")
    first_told: str | None = None
    for message in _within(tree, "div", "message"):
        number = _NUMBER.fullmatch(message.get("id") or "")
        body = next(_children(message, "body"), None)
        if number is None or body is None:
            continue
        forwarded = next(_children(body, "forwarded"), None)
        if forwarded is not None and next(_children(forwarded, "from_name"), None) is not None:
            first_told = _name(forwarded, "from_name")  # the next that are joined to it do not say it again
        words = "\n".join(layout(one) for one in _children(body if forwarded is None else forwarded, "text"))
        if words:
            yield Article(
                text=words,
                origin=f"{origin.rpartition(':')[0]}:{number[1]}",
                raw=tostring(message, encoding="utf-8", with_tail=False),
                id=f"telegram:{channel}/{number[1]}" if channel else None,
                published=_published(body),
                outlet=channel if forwarded is None else first_told,
                via=(channel,) if forwarded is not None and channel else (),
                flags=flags,
            )


def _within(tree: Any, tag: str, kind: str) -> Iterator[Any]:
    return (one for one in tree.iter(tag) if kind in (one.get("class") or "").split())


def _children(element: Any, kind: str) -> Iterator[Any]:
    return (one for one in element.iterchildren("div") if kind in (one.get("class") or "").split())


def _name(element: Any, kind: str) -> str | None:
    """The name in a part of that kind: of the chat, or of who wrote first."""
    place = None if element is None else next(_within(element, "div", kind), None)
    shown = _HELPED.sub("", " ".join((place.text or "").split())) if place is not None else ""
    return shown if shown and shown != _NOBODY else None


def _published(body: Any) -> date | datetime | None:
    told = next((one.get("title") or "" for one in _children(body, "date")), "")
    for form in _TIMES:
        try:
            return zoned(datetime.strptime(told, form))
        except ValueError:
            continue
    return None
