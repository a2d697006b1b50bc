"""Text out of a piece of HTML, as feeds carry it: all of it, for there is no page around it."""

from __future__ import annotations

import re

from ingest.readers.columns import table

_SPACES = re.compile(r"[ \t\r\n\f]+")  # no-break spaces stand between the digits of numbers
_BLANKS = re.compile(r"(?<! ) *\n[ \n]*")
_UNSAID = re.compile(r"[\0-\x08\x0b\x0e-\x1f\ud800-\udfff]")
_ENDS = "\n"


def text_of(markup: str) -> str:
    """The text, a line for each paragraph; empty where there is none."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    raw = _UNSAID.sub("", markup).encode()
    if not raw.strip():
        return ""
    try:
        root = document_fromstring(raw, parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    except etree.ParserError:  # nothing but comments
        return ""
    known = table("markup")
    etree.strip_elements(root, *known["left_out"], with_tail=False)
    for element in root.iter():
        element.text = _SPACES.sub(" ", element.text or "")
        element.tail = _SPACES.sub(" ", element.tail or "")
    for element in root.iter(*known["lines"]):
        element.text, element.tail = _ENDS + (element.text or ""), _ENDS + (element.tail or "")
    return _BLANKS.sub("\n", str(root.text_content())).strip()
