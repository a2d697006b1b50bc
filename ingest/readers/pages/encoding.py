"""A page's bytes to text: as a browser would, without the headers that a saved page no longer has."""

from __future__ import annotations

import codecs
import re

from ingest.readers.pages.tables import table

UNCERTAIN = "encoding_uncertain"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096  # bytes in which the declaration stands
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_MARKUP = re.compile(rb"<[^<>]*>")
_DAMAGED = 0.01  # share of characters that may be unreadable in a page that is still taken as declared

_MANY = 10  # letters that are UTF-8 for each byte that is not, in UTF-8 that was damaged


def page_text(raw: bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The page's text, and ("encoding_uncertain",) where its encoding had to be guessed.

    `charset` is what came with the page (a header), and goes before what the page declares.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw.decode(name, "replace").lstrip("\ufeff"), ()
    wide = _wide(raw)
    if wide is not None:
        return raw.decode(wide, "replace"), ()
    try:
        # a page that is cut off may end within a letter
        return codecs.getincrementaldecoder("utf-8")().decode(raw), ()
    except UnicodeDecodeError:
        return _other(raw, charset)


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its markup is zero."""
    even, odd = raw[:_HEAD:2].count(0), raw[1:_HEAD:2].count(0)
    least = len(raw[:_HEAD]) // 8
    if max(even, odd) <= least or min(even, odd) > max(even, odd) // 10:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _other(raw: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    declared = _DECLARED.search(raw[:_HEAD])
    for label in (charset, declared and declared[1].decode("ascii", "ignore")):
        text = _as(raw, label) if label else None
        if text is not None:
            return text, () if "\ufffd" not in text else (UNCERTAIN,)
    return _guessed(raw), (UNCERTAIN,)


def _as(raw: bytes, label: str) -> str | None:
    """The text in the encoding that goes by a label; None where that is not what it is in."""
    wanted = label.strip().lower()
    try:
        text = raw.decode(table("encodings").get(wanted, wanted), "replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") <= _DAMAGED * len(text) else None


def _guessed(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # only few pages need it, and it is slow to import

    damaged = raw.decode("utf-8", "replace")
    if _MANY * damaged.count("\ufffd") <= sum(character > "\x7f" for character in damaged):
        return damaged
    prose = _MARKUP.sub(b" ", raw)  # markup is the same in every encoding and misleads the guess
    best = from_bytes(prose).best()
    return raw.decode(best.encoding if best else "utf-8", "replace")
