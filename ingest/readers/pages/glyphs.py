"""The glyphs of a page of a PDF file and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref
from typing import Any, NamedTuple

BREAK = "\n"
HYPHEN = "\N{HYPHEN}"
"""a hyphen at the end of a line"""
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


class Glyph(NamedTuple):
    """A character and its box, in points from the lower left corner of the page as it is shown."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Of the font, not of the single letter."""
        return self.top - self.bottom


def glyphs_of(page: Any, limit: int) -> Iterator[Glyph]:
    """The first `limit` glyphs of the pdfium page in the order of its content; BREAK where it begins a new line."""
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    box = pdfium.FS_RECTF()
    turned, size = page.get_rotation(), page.get_size()
    for index in range(min(textpage.count_chars(), limit)):
        sign = _sign(pdfium.FPDFText_GetUnicode(textpage, index))
        if sign:
            pdfium.FPDFText_GetLooseCharBox(textpage, index, byref(box))
            yield Glyph(sign, *_shown(box.left, box.bottom, box.right, box.top, turned, size))
        if sign == HYPHEN:
            yield Glyph(BREAK, 0, 0, 0, 0)
    textpage.close()


def _sign(code: int) -> str:
    if code == 0x02:  # pdfium's sign for a hyphen at the end of a line
        return HYPHEN
    if code in (0x0D, 0xAD, 0x200B, 0xFEFF):
        return ""
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
