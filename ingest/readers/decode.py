"""Bytes to text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from data.errors import UnreadableInput
from ingest.readers.encodings.wide import wide

UNCERTAIN, INCOMPLETE, FONT = "encoding_uncertain", "incomplete", "legacy_font"
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
AGAIN = "save it as text in UTF-8 and try again"
_LOST = "\ufffd"
_MOSTLY = 3  # characters of more than a byte, for each byte that is wrong, in what is taken for UTF-8
_CONTROLS = re.compile(rb"[\0-\x08\x0e-\x19\x1c-\x1f\x7f]")
_FEW = 0.01  # share of control characters that a text may hold
_HEAD = 1 << 16  # bytes that are looked at


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what its readers should know about how it was had: "encoding_uncertain", "incomplete",
    "legacy_font"."""

    text: str
    flags: tuple[str, ...] = ()


def decode(raw: bytes, origin: str) -> Decoded:
    """The text of the bytes: in UTF-8, in what a byte order mark says, or in the encoding in which it reads best.

    Bytes that are wrong in it become U+FFFD. Raises UnreadableInput for bytes that are no text.
    """
    mark, encoding = marked(raw)
    found = _unicode(raw[len(mark) :], encoding) if encoding else _unmarked(raw, origin)
    if "\0" in found.text:
        raise UnreadableInput(origin, "holds bytes that are no text", AGAIN)
    return found


def marked(raw: bytes) -> tuple[bytes, str | None]:
    """The byte order mark, and the encoding that it or UTF-16's zeros tell; None where neither does."""
    mark, encoding = next((known for known in MARKS if raw.startswith(known[0])), (b"", None))
    return mark, encoding or wide(raw)


def _unicode(raw: bytes, encoding: str) -> Decoded:
    """In an encoding that is known, whatever is wrong in it."""
    text, ended = _whole(raw, encoding)
    wrong = text.count(_LOST) - raw.count(_LOST.encode(encoding)) - (not ended)
    return Decoded(text, (UNCERTAIN,) * (wrong > 0) + (INCOMPLETE,) * (not ended))


def _whole(raw: bytes, encoding: str) -> tuple[str, bool]:
    """The text, and whether its last character is whole."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    text = decoder.decode(raw)
    ended = not decoder.getstate()[0]
    return (text, True) if ended else (text + _LOST, False)


def _unmarked(raw: bytes, origin: str) -> Decoded:
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    head = raw[:_HEAD]
    if len(_CONTROLS.findall(head)) > _FEW * len(head):
        raise UnreadableInput(origin, "holds bytes that are no text", AGAIN)
    return damaged(raw) or _legacy(raw)


def damaged(raw: bytes) -> Decoded | None:
    """What is UTF-8 but for a few bytes or its end; None where it is something else."""
    found = _unicode(raw, "utf-8")
    cut = INCOMPLETE in found.flags
    wrong = found.text.count(_LOST)
    beyond = sum(not sign.isascii() for sign in found.text) - wrong
    if beyond > _MOSTLY * wrong:
        return found
    # Else a single byte at the end is rather a letter of another encoding; two are the beginning of a sign.
    begun = cut and wrong == 1 and len(raw) - len(raw.decode("utf-8", "ignore").encode()) > 1
    return found if begun and (beyond + wrong) * 2 < len(found.text) else None


def _legacy(raw: bytes) -> Decoded:
    # Only few inputs need these, and they load vocabularies.
    from ingest.readers.encodings.fonts import fonts, typed
    from ingest.readers.encodings.guess import guess, text_in

    found = guess(raw)
    text = text_in(raw, found.encoding)
    doubtful = not found.sure or _LOST in text
    font = found.encoding in fonts() and text != typed(raw)
    return Decoded(text, (UNCERTAIN,) * doubtful + (FONT,) * font)
