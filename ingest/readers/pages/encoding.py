"""A page's bytes to text: as a browser would, and where nobody names the encoding as it reads best."""

from __future__ import annotations

import codecs
import re

from ingest.readers.decode import UNCERTAIN, damaged, marked
from ingest.readers.pages.tables import table

_HEAD = 4096  # bytes in which the declaration stands
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_MARKUP = re.compile(rb"<[^<>]*>")
_LOST = "\ufffd"
_FEW = 0.01  # share of characters that may be unreadable in a page that is still taken as declared


def page_text(raw: bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The page's text, and ("encoding_uncertain",) where its encoding is not sure.

    `charset` is what came with the page (a header), and goes before what the page declares.
    """
    mark, encoding = marked(raw)
    if encoding:
        return raw[len(mark) :].decode(encoding, "replace"), ()
    try:
        # a page that is cut off may end within a letter
        return codecs.getincrementaldecoder("utf-8")().decode(raw), ()
    except UnicodeDecodeError:
        return _other(raw, charset)


def _other(raw: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    declared = _DECLARED.search(raw[:_HEAD])
    for label in (charset, declared and declared[1].decode("ascii", "ignore")):
        text = _as(raw, label) if label else None
        if text is not None:
            return text, (UNCERTAIN,) if _LOST in text else ()
    found = damaged(raw)
    return (found.text, (UNCERTAIN,)) if found else _guessed(raw)


def _as(raw: bytes, label: str) -> str | None:
    """The text in the encoding that goes by a label; None where that is not what it is in."""
    wanted = label.strip().lower()
    try:
        text = raw.decode(table("encodings").get(wanted, wanted), "replace")
    except (LookupError, ValueError):  # a name with a zero in it, a codec that is none of letters
        return None
    return text if text.count(_LOST) <= _FEW * len(text) else None


def _guessed(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """As it reads best; what was typed with a font of before Unicode as that shows without it."""
    # Only few pages need these, and they load vocabularies.
    from ingest.readers.encodings.fonts import fonts, typed
    from ingest.readers.encodings.guess import guess, text_in

    found = guess(_MARKUP.sub(b" ", raw))  # markup is the same in every encoding and misleads the guess
    text = typed(raw) if found.encoding in fonts() else text_in(raw, found.encoding)
    return text, () if found.sure and _LOST not in text else (UNCERTAIN,)
