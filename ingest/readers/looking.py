"""A closer look at files whose first bytes do not tell all: what is in them decides."""

from __future__ import annotations

from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from data.errors import UnreadableInput
from ingest.readers.archives.packed import open_packed
from ingest.readers.kind import HEAD, kind_of_head

# A name that only such a zip file has: what it is, and what to do with it.
_OFFICE = {
    "xl/workbook.xml": ("is an Excel workbook", "save the sheet as .csv"),
    "ppt/presentation.xml": ("is a PowerPoint presentation", "save it as .pdf"),
    "META-INF/container.xml": ("is an e-book", "save its text as .txt"),
    "content.xml": ("is an OpenDocument file", "save it as .docx or .pdf"),
}


def zip_kind(stream: BinaryIO, origin: str) -> str | None:
    """The kind of a zip file that is no mere archive; raises UnreadableInput for what cannot be read."""
    try:
        names = set(ZipFile(stream).NameToInfo)
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return None  # what is left of it is read as an archive
    if "word/document.xml" in names:
        return "word"
    for name, (cause, remedy) in _OFFICE.items():
        if name in names:
            raise UnreadableInput(origin, cause, remedy)
    return None


def packed_kind(stream: BinaryIO, origin: str) -> str | None:
    """The kind of a packed file, by what it unpacks to."""
    head = open_packed(stream, origin).read(HEAD) or b""
    inner = kind_of_head(head, origin.rpartition(".")[0])
    if inner.name in ("warc", "tar"):
        return inner.name
    return "packed_records" if inner.gives == "records" else None
