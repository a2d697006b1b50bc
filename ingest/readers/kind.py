"""Which reader an input needs: by its first bytes where they tell, else by its ending."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import PurePath
from typing import cast

from data.errors import UnreadableInput
from ingest.readers.article import Reader

ENDINGS = {".txt": "plain", ".html": "html", ".htm": "html", ".jsonl": "jsonl"}
HEAD = 1024
_SIGNS = (
    (re.compile(rb"(\xef\xbb\xbf)?\s*(<\?[^>]*>\s*|<!--[^>]*>\s*)*<(!doctype\s+html|html)\b", re.I), "html"),
    (re.compile(rb'(\xef\xbb\xbf)?\s*\{\s*"'), "jsonl"),
)
_FOREIGN = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip or Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "an RTF file",
}


def reader_for(head: bytes, origin: str) -> Reader:
    """The reader for an input that begins with `head` and is named `origin`."""
    for sign, name in _FOREIGN.items():
        if head.startswith(sign):
            raise UnreadableInput(origin, f"is {name}", "save its text as .txt, or the page as .html")
    by_content = (kind for sign, kind in _SIGNS if sign.match(head))
    by_ending = ENDINGS.get(PurePath(origin).suffix.lower(), "plain")
    kind = next(by_content, by_ending)
    return cast(Reader, getattr(import_module(f"ingest.readers.{kind}"), f"read_{kind}"))
