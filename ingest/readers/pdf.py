"""PDF files: the running text of their pages.

pdfium is a parser in C that reads files of strangers: the caller runs this in a process of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.printed.contents import without_contents
from ingest.readers.printed.glyphs import UNKNOWN, glyphs_of
from ingest.readers.printed.lines import lines_of
from ingest.readers.printed.margins import Page, without_margins
from ingest.readers.printed.paragraphs import paragraphs_of
from ingest.readers.printed.running import running_text
from ingest.readers.properties import believed_day, believed_title

MAX_CHARACTERS, MAX_PAGES = 2_000_000, 5_000
MANY_CHARACTERS = 300
"""on a page: not only a running head"""
LONGEST = 32_767 // 2
"""characters of a piece of text at which pdfium cuts it off, if they have two bytes each"""
AS_TEXT = "copy its text into a .txt file and give that file"
DAMAGED = "open it in a PDF viewer; if it opens, print it to a new PDF file, else get the file again"
_DAY = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


@dataclass
class _Read:
    pages: list[Page] = field(default_factory=list)
    incomplete: bool = False


def read_pdf(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The file as one article: its paragraphs as lines, without running heads, page numbers and footnote marks.

    Title and day are taken from the file's properties where its text says them too. Flags: scanned_pages where some
    pages are pictures, incomplete where pages are missing or beyond MAX_CHARACTERS, encoding_uncertain where some
    letters of its fonts have no meaning. Raises UnreadableInput where it is locked, damaged or holds only pictures.
    """
    raw = stream.read()
    document = _opened(raw, origin)
    try:
        found = _read(document, b"%%EOF" in raw[-2048:])
        properties = document.get_metadata_dict()
    finally:
        document.close()
    bodies = without_contents(without_margins(found.pages))
    text, pages = running_text(paragraphs_of(bodies), len(bodies))
    scanned = any(page.pictured and not body for page, body in zip(found.pages, bodies, strict=True))
    _check(text, scanned, origin)
    yield Article(
        text=text,
        origin=origin,
        raw=raw,
        published=believed_day((_day(properties, "CreationDate"), _day(properties, "ModDate")), text),
        title=believed_title(properties.get("Title"), text),
        flags=tuple(_flags(text, scanned, found.incomplete)),
        pages=pages,
    )


def _opened(raw: bytes, origin: str) -> Any:
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            remedy = "open it with the password and save a copy without one"
            raise UnreadableInput(origin, "is a PDF file locked with a password", remedy) from error
        raise UnreadableInput(origin, "is a damaged PDF file", DAMAGED) from error


def _read(document: Any, ended: bool) -> _Read:
    found = _Read(incomplete=not ended or len(document) > MAX_PAGES)
    left = MAX_CHARACTERS
    for number in range(min(len(document), MAX_PAGES)):
        if left <= 0:
            found.incomplete = True
            break
        left -= _add_page(document, number, left, found)
    return found


def _add_page(document: Any, number: int, limit: int, found: _Read) -> int:
    """Adds the page; returns how many characters it holds."""
    import pypdfium2

    try:
        page = document[number]
        textpage = page.get_textpage()
        count: int = textpage.count_chars()
        lines = lines_of(glyphs_of(page, textpage, limit), number)
        pictured = count < MANY_CHARACTERS and _has_picture(page)
        found.pages.append(Page(number, page.get_height(), lines, pictured))
        found.incomplete |= count > limit or any(len(line.text) >= LONGEST for line in lines)
        textpage.close()
        page.close()
    except pypdfium2.PdfiumError:
        found.pages.append(Page(number, 0, []))
        found.incomplete = True
        return 0
    return count


def _has_picture(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    return next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


def _check(text: str, scanned: bool, origin: str) -> None:
    if not text.strip():
        if scanned:
            remedy = "run it through text recognition (OCR), check the numbers, and give the text"
            raise UnreadableInput(origin, "holds pictures of pages, and no text", remedy)
        raise UnreadableInput(origin, "is a PDF file without text", AS_TEXT)
    if _unknown(text) > 0.2:
        cause = "is a PDF file that does not tell which letters its fonts draw"
        raise UnreadableInput(origin, cause, "run it through text recognition (OCR), check the numbers")


def _flags(text: str, scanned: bool, incomplete: bool) -> Iterator[str]:
    if scanned:
        yield "scanned_pages"
    if incomplete:
        yield "incomplete"
    if _unknown(text) > 0.005:
        yield "encoding_uncertain"


def _unknown(text: str) -> float:
    """The share of characters that stand for no letter, or for one of a font's own."""
    private = re.findall(rf"[{UNKNOWN}\ue000-\uf8ff]", text)
    return len(private) / max(len(text), 1)


def _day(properties: dict[str, str], name: str) -> date | None:
    match = _DAY.match(properties.get(name, ""))
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
