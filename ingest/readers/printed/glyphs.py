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


END = Glyph(BREAK, 0, 0, 0, 0)


def glyphs_of(page: Any, textpage: Any, limit: int) -> Iterator[Glyph]:
    """The first `limit` glyphs of the pdfium page in the order of its content; BREAK where it begins a new line."""
    import pypdfium2.raw as pdfium

    box, raw = pdfium.FS_RECTF(), textpage.raw
    place, unicode, box_of = byref(box), pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    turned, size = page.get_rotation(), page.get_size()
    count = min(textpage.count_chars(), limit)
    unmapped = _unmapped(raw, count)
    for index in range(count):
        code = unicode(raw, index)
        sign = chr(code) if 0x20 <= code < 0xAD else _sign(code)
        if sign == BREAK or not sign:
            if sign:
                yield END
            continue
        box_of(raw, index, place)
        edges = box.left, box.bottom, box.right, box.top
        yield Glyph(UNKNOWN if index in unmapped else sign, *(_shown(*edges, turned, size) if turned else edges))
        if sign == HYPHEN:
            yield END


def _unmapped(raw: Any, count: int) -> set[int]:
    """The characters whose fonts do not tell what they mean: pdfium gives their numbers in the font instead.

    Such fonts draw more than a letter or two: a fifth of the characters tells whether to look at all.
    """
    from pypdfium2.raw import FPDFText_HasUnicodeMapError as unmapped

    if all(unmapped(raw, index) != 1 for index in range(0, count, 5)):
        return set()
    return {index for index in range(count) if unmapped(raw, index) == 1}


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
