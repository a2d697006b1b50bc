"""A mail's text: what its sender says in the form that says most."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message

from data.errors import UnreadableInput
from ingest.readers.decode import UNCERTAIN
from ingest.readers.mail.flowed import unfolded
from ingest.readers.mail.parts import Parts, charset_of, content
from ingest.readers.mail.said import Said, said
from ingest.readers.mail.shown import shown
from ingest.readers.pages.encoding import page_text
from ingest.readers.pages.size import trimmed
from ingest.readers.tables import table

_STUB = 300
"""characters of a text that may only say to look at the mail in another way"""
_FAR_LESS = 0.3
"""of the words in HTML: such a text is a summary, or another part's"""


@dataclass(frozen=True, slots=True)
class Body:
    """What the mail says, and flags: encoding_uncertain."""

    said: Said
    flags: tuple[str, ...] = ()


def body_of(parts: Parts, origin: str) -> Body:
    """The plain text, or the HTML where that says far more. Raises UnreadableInput for what is no text."""
    plain = [_plain(part) for part in parts.plain]
    html = [_html(part, origin) for part in parts.html]
    in_plain, in_html = (said("\n".join(text for text, _ in given)) for given in (plain, html))
    taken, chosen = (html, in_html) if _is_better(in_html, in_plain) else (plain, in_plain)
    return Body(chosen, tuple(dict.fromkeys(flag for _, flags in taken for flag in flags)))


def _is_better(html: Said, plain: Said) -> bool:
    words, others = len(plain.text.split()), len(html.text.split())
    if not others or not words or plain.forwarded != html.forwarded:
        return words == 0 or (plain.forwarded and others > 0 and not html.forwarded)
    is_stub = len(plain.text) < _STUB and re.search(table("mail")["stub"], plain.text, re.IGNORECASE) is not None
    return words < _FAR_LESS * others or (is_stub and words < others)


def _plain(part: Message) -> tuple[str, tuple[str, ...]]:
    text, flags = _decoded(part)
    return unfolded(text, part), flags


def _html(part: Message, origin: str) -> tuple[str, tuple[str, ...]]:
    try:
        text, flags = page_text(trimmed(content(part), origin), charset_of(part))
        return shown(text, origin), flags
    except UnreadableInput:  # empty, damaged or too large: the plain text may still be there
        return "", ()


def _decoded(part: Message) -> tuple[str, tuple[str, ...]]:
    raw = content(part)
    try:
        text, flags = raw.decode(charset_of(part) or "utf-8"), tuple[str, ...]()
    except (LookupError, UnicodeError, ValueError):
        text, flags = page_text(raw, charset_of(part))
        flags = (UNCERTAIN,)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""), flags
