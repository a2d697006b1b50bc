"""Writes small PDF files for the tests: lines of text at given places, in Helvetica or in an embedded font."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FONT = Path(__file__).parents[2] / "dashboard" / "fonts" / "NotoSans-Regular.ttf"
A4 = (595, 842)


@dataclass(frozen=True)
class At:
    """A piece of text whose baseline begins at x, y (points from the lower left corner)."""

    x: float
    y: float
    text: str
    size: float = 11
    font: str = "F1"


PICTURE = "q 500 0 0 700 40 60 cm /Im1 Do Q"


def lines(*texts: str, x: float = 72, top: float = 770, leading: float = 14, size: float = 11) -> list[At]:
    """The texts as lines one under the other."""
    font = "F1" if all(text.isascii() for text in texts) else "F2"
    return [At(x, top - leading * n, text, size, font) for n, text in enumerate(texts)]


def pdf_of(
    pages: Sequence[Iterable[At | str]], info: Mapping[str, str] | None = None, extra: str = "", rotate: int = 0
) -> bytes:
    """A PDF file with these pages; a string on a page is put into its content as it is."""
    embedded = any(isinstance(piece, At) and piece.font == "F2" for page in pages for piece in page)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    objects.extend(_embedded() if embedded else [b"null"] * 4)
    objects.append(_stream(b"\x80" * 4, "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8"
                                        "/ColorSpace/DeviceGray"))  # fmt: skip
    entries = "".join(f"/{name} {_string(value)}" for name, value in (info or {}).items())
    objects.append(f"<<{entries}>>".encode("latin-1"))
    for page in pages:
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {A4[0]} {A4[1]}]/Rotate {rotate}"
            f"/Contents {len(objects) + 2} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</Im1 8 0 R>>>>>>".encode()
        )
        objects.append(_stream("\n".join(map(_drawn, page)).encode("latin-1")))
    return _file(objects, extra)


def _drawn(piece: At | str) -> str:
    if isinstance(piece, str):
        return piece
    shown = _string(piece.text) if piece.font == "F1" else _glyphs(piece.text)
    return f"BT /{piece.font} {piece.size} Tf {piece.x} {piece.y} Td {shown} Tj ET"


def _string(text: str) -> str:
    try:
        raw = text.encode("cp1252")
    except UnicodeEncodeError:
        raw = b"\xfe\xff" + text.encode("utf-16-be")
    return f"<{raw.hex()}>"


def _stream(content: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(content)
    return f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode() + packed + b"\nendstream"


def _file(objects: Sequence[bytes], extra: str) -> bytes:
    raw, starts = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        starts.append(len(raw))
        raw += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 9 0 R{extra}>>\nstartxref\n{len(raw)}\n%%EOF\n"
    return raw + end.encode()


def _embedded() -> list[bytes]:
    glyphs, widths = _measures()
    pairs = [f"<{glyph:04x}><{char.encode('utf-16-be').hex()}>" for char, glyph in glyphs.items()]
    maps = "\n".join(f"{len(part)} beginbfchar\n{' '.join(part)}\nendbfchar" for part in _parts(pairs, 100))
    unicode = f"/CMapName/A def 1 begincodespacerange <0000><ffff> endcodespacerange\n{maps}\nendcmap"
    return [
        b"<</Type/Font/Subtype/Type0/BaseFont/Noto/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 7 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Noto/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor 6 0 R/W[0[" + " ".join(widths).encode() + b"]]>>",
        b"<</Type/FontDescriptor/FontName/Noto/Flags 4/FontBBox[-600 -300 1500 1100]/ItalicAngle 0/Ascent 1069"
        b"/Descent -293/CapHeight 714/StemV 80>>",
        _stream(unicode.encode()),
    ]


def _parts(items: list[str], size: int) -> Iterable[list[str]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _glyphs(text: str) -> str:
    glyphs, _ = _measures()
    return "<" + "".join(f"{glyphs[char]:04x}" for char in text) + ">"


@cache
def _measures() -> tuple[dict[str, int], list[str]]:
    """The glyph of each letter and the width of each glyph (thousandths), read from the font file."""
    raw = FONT.read_bytes()
    tables = {}
    for n in range(struct.unpack(">H", raw[4:6])[0]):
        name, _, start, length = struct.unpack(">4sIII", raw[12 + 16 * n : 28 + 16 * n])
        tables[name.decode()] = raw[start : start + length]
    (count,), (em,) = struct.unpack(">H", tables["hhea"][34:36]), struct.unpack(">H", tables["head"][18:20])
    widths = [str(struct.unpack(">H", tables["hmtx"][4 * n : 4 * n + 2])[0] * 1000 // em) for n in range(count)]
    return _letters(tables["cmap"]), widths


def _letters(cmap: bytes) -> dict[str, int]:
    for n in range(struct.unpack(">H", cmap[2:4])[0]):
        (start,) = struct.unpack(">I", cmap[8 + 8 * n : 12 + 8 * n])
        if cmap[start : start + 2] == b"\0\4":
            return _segments(cmap[start:])
    raise AssertionError("the font has no table of format 4")


def _segments(table: bytes) -> dict[str, int]:
    count = struct.unpack(">H", table[6:8])[0] // 2
    ends = struct.unpack(f">{count}H", table[14 : 14 + 2 * count])
    starts, deltas, ranges = (
        struct.unpack(f">{count}H", table[16 + 2 * count * k : 16 + 2 * count * (k + 1)]) for k in (1, 2, 3)
    )
    found = {}
    for n, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if ranges[n]:
                at = 16 + 6 * count + 2 * n + ranges[n] + 2 * (code - first)
                glyph = struct.unpack(">H", table[at : at + 2])[0]
            glyph = (glyph + deltas[n]) & 0xFFFF
            if glyph:
                found[chr(code)] = glyph
    return found
