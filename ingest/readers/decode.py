"""Bytes to text."""

from __future__ import annotations

import codecs

from data.errors import UnreadableInput

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
AGAIN = "save it as text in UTF-8 and try again"


def decode(raw: bytes, origin: str) -> str:
    """The text of the bytes: UTF-8, what a byte order mark says, or else the likeliest encoding.

    Raises UnreadableInput for bytes that are no text.
    """
    encoding = next((name for mark, name in MARKS if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = _guess(raw, origin)
    if "\0" in text:
        raise UnreadableInput(origin, "holds bytes that are no text", AGAIN)
    return text


def _guess(raw: bytes, origin: str) -> str:
    from charset_normalizer import from_bytes  # only few inputs need it, and it is slow to import

    match = None if b"\0" in raw else from_bytes(raw).best()
    if match is None:
        raise UnreadableInput(origin, "is neither UTF-8 nor any other known encoding of text", AGAIN)
    return str(match)
