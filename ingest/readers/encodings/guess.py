"""Bytes in an encoding that nothing names: the one in which they read best."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from unicodedata import normalize

from ingest.readers.encodings.fonts import fonts, put_right, typed
from ingest.readers.encodings.model import model
from ingest.readers.encodings.reading import reading
from ingest.readers.encodings.tables import table

_BLOCK, _BLOCKS = 4096, 8  # bytes looked at together, and how many times
_MARGIN = 5.0  # how much better the best must read than the next
_POOR = 3.6  # cost of a letter from which on a text reads poorly
_HEAD = 1 << 16  # bytes that are looked at where no language read here fits
_BEYOND = re.compile(rb"[\x80-\xff]")
_FOREIGN = 0.06  # share of bytes beyond ASCII from which on a text is in another language


@dataclass(frozen=True, slots=True)
class Guess:
    """The encoding, and whether it is sure; `poor` where the text makes no sense in it."""

    encoding: str
    sure: bool
    poor: bool


def guess(raw: bytes) -> Guess:
    """The likeliest encoding of bytes that are neither ASCII nor Unicode.

    Of the languages that are read here, by a bounded sample; of any language where it makes no sense in those.
    """
    found = _of_ours(raw)
    return replace(found, encoding=_otherwise(raw) or found.encoding) if found.poor else found


def _of_ours(raw: bytes) -> Guess:
    sample = _sample(raw)
    best: dict[str, tuple[float, float, str]] = {}
    for language, encodings in table("encodings")["languages"].items():
        for encoding, rare in encodings.items():
            text = text_in(sample, encoding)
            found = reading(text, model(language))
            best[text] = min(best.get(text, (float("inf"), 0.0, "")), (found.cost + rare, found.each, encoding))
    (cost, each, encoding), *others = sorted(best.values())
    poor = each > _POOR
    sure = not poor and all(other[0] - cost > _MARGIN for other in others)
    return Guess(encoding, sure, poor)


def _otherwise(raw: bytes) -> str | None:
    """The encoding for languages that are not known here, and for names of theirs."""
    from charset_normalizer import from_bytes  # only few inputs need it, and it is slow to import

    if len(_BEYOND.findall(raw)) < _FOREIGN * len(raw):
        return str(table("encodings")["few"])
    match = from_bytes(raw[:_HEAD]).best()
    return match.encoding if match else None


def text_in(raw: bytes, encoding: str) -> str:
    """The text, composed, with U+FFFD for bytes that the encoding does not have."""
    if encoding in fonts():
        return put_right(typed(raw), encoding)
    return normalize("NFC", raw.decode(encoding, "replace"))


def _sample(raw: bytes) -> bytes:
    """The first blocks of it that are not ASCII."""
    found: list[bytes] = []
    for at in range(0, len(raw), _BLOCK):
        block = raw[at : at + _BLOCK]
        if not block.isascii():
            found.append(block)
        if len(found) == _BLOCKS:
            break
    return b"".join(found)
