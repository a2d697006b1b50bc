"""The glyphs of a page of a PDF file and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from ctypes import byref
from typing import Any, NamedTuple

BREAK = "\n"
HYPHEN = "\N{HYPHEN}"
"""a hyphen at the end of a line"""
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_NONE = "\r"
_PIECE = re.compile(r"[^\W\d_]{3,}|.", re.DOTALL)
_Edges = tuple[float, float, float, float]


class Glyph(NamedTuple):
    """A character, or the letters of a word, and its box in points from the lower left corner of the page shown."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Of the font, not of the single letter."""
        return self.top - self.bottom


END = Glyph(BREAK, 0, 0, 0, 0)
_PLACELESS = {BREAK: END, " ": Glyph(" ", 0, 0, 0, 0)}
"""what needs no box"""


def glyphs_of(page: Any, textpage: Any, limit: int) -> Iterator[Glyph]:
    """The first `limit` characters of the pdfium page in the order of its content; BREAK where it begins a line.

    Asking for boxes takes most of the time: of a word, only those of its first and last letter are asked for.
    """
    text = _characters(textpage, limit)
    box_of = _boxes(page, textpage)
    for match in _PIECE.finditer(text):
        piece, start = match[0], match.start()
        if piece in _PLACELESS:
            yield _PLACELESS[piece]
        elif piece != _NONE:
            first, last = box_of(start), box_of(match.end() - 1) if len(piece) > 1 else None
            if last is None or (last[1], last[3]) == (first[1], first[3]):
                yield Glyph(piece, *first[:2], (last or first)[2], first[3])
            else:  # a raised letter
                yield from (Glyph(sign, *box_of(start + n)) for n, sign in enumerate(piece))
        if piece == HYPHEN:
            yield END


def _boxes(page: Any, textpage: Any) -> Callable[[int], _Edges]:
    import pypdfium2.raw as pdfium

    box, raw, ask = pdfium.FS_RECTF(), textpage.raw, pdfium.FPDFText_GetLooseCharBox
    place, turned, size = byref(box), page.get_rotation(), page.get_size()

    def box_of(index: int) -> _Edges:
        ask(raw, index, place)
        edges = box.left, box.bottom, box.right, box.top
        return _shown(*edges, turned, size) if turned else edges

    return box_of


def _characters(textpage: Any, limit: int) -> str:
    """A character for each that pdfium counts."""
    from pypdfium2.raw import FPDFText_GetUnicode as code_of

    raw, count = textpage.raw, min(textpage.count_chars(), limit)
    text = "".join([_sign(code_of(raw, index)) for index in range(count)])
    unmapped = _unmapped(raw, count)
    return "".join(UNKNOWN if n in unmapped else sign for n, sign in enumerate(text)) if unmapped else text


def _unmapped(raw: Any, count: int) -> set[int]:
    """The characters whose fonts do not tell what they mean: pdfium gives their numbers in the font instead.

    Such fonts draw more than a letter or two: a fifth of the characters tells whether to look at all.
    """
    from pypdfium2.raw import FPDFText_HasUnicodeMapError as unmapped

    if all(unmapped(raw, index) != 1 for index in range(0, count, 5)):
        return set()
    return {index for index in range(count) if unmapped(raw, index) == 1}


def _sign(code: int) -> str:
    if 0x20 <= code < 0xAD:
        return chr(code)
    if code == 0x02:  # pdfium's sign for a hyphen at the end of a line
        return HYPHEN
    if code in (0x0D, 0xAD, 0x200B, 0xFEFF):
        return _NONE
    if code == 0x0A:
        return BREAK
    if code < 0x20 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return " " if code == 0x09 else UNKNOWN
    return chr(code)


def _shown(
    left: float, bottom: float, right: float, top: float, turned: int, size: tuple[float, float]
) -> tuple[float, float, float, float]:
    """The box on a page that is shown turned clockwise; `size` is that of the page as shown."""
    width, height = size
    if turned == 90:
        return bottom, height - right, top, height - left
    if turned == 180:
        return width - right, height - top, width - left, height - bottom
    if turned == 270:
        return width - top, left, width - bottom, right
    return left, bottom, right, top
