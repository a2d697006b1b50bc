"""An Office file as what it is: a zip file of XML parts that are related to each other.

python-docx opens neither files with macros nor those in the strict form, loads every picture, and knows neither
notes nor text boxes nor tracked changes; so the parts are read here.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from data.errors import UnreadableInput
from ingest.readers.archives.limits import BOMB, is_bomb
from ingest.readers.tables import table

AGAIN = "open it in a word processor and save it again as .docx"


class Package:
    """The file; everything raises UnreadableInput where it is damaged, locked or made to harm."""

    def __init__(self, stream: BinaryIO, origin: str) -> None:
        self._origin = origin
        self._limit: int = table("word")["limits"]["part"]
        try:
            self._zip = ZipFile(stream)
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise self.damaged() from error

    def damaged(self) -> UnreadableInput:
        """The error that the file cannot be read as it is."""
        return UnreadableInput(self._origin, "is a damaged Word file", AGAIN)

    def related(self, name: str, kind: str) -> Iterator[str]:
        """The names of the parts related to that of the name ("" for the file) in the way of the kind."""
        folder, last = posixpath.split(name)
        relations = self.part(posixpath.join(folder, "_rels", f"{last}.rels"))
        for relation in [] if relations is None else relations:
            of_kind = (relation.get("Type") or "").rpartition("/")[2] == kind
            if of_kind and relation.get("TargetMode") != "External":
                yield posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")

    def part(self, name: str) -> Any | None:
        """The root element of the part; None where there is no such part."""
        from lxml import etree

        raw = self.read(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            return None if raw is None else etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.damaged() from error

    def read(self, name: str) -> bytes | None:
        """The bytes of the part; None where there is no such part."""
        info = self._zip.NameToInfo.get(name)
        if info is None:
            return None
        if info.file_size > self._limit or is_bomb(info.file_size, info.compress_size):
            raise UnreadableInput(self._origin, BOMB, "save its text as .txt and give that file")
        if info.flag_bits & 1:
            raise UnreadableInput(self._origin, "is a Word file that is encrypted", "save it without a password")
        try:
            return self._zip.read(info)
        except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError, ZlibError, RuntimeError) as error:
            raise self.damaged() from error
