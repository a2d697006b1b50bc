"""A page's text to a tree of elements."""

from __future__ import annotations

import re
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.pages.flat import flat
from ingest.readers.pages.size import PART

# Characters that no tree may hold; some come in as numbers, as in "&#1;".
INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
# The parser would take the entities of its own that a page declares for text.
_PROLOGUE = re.compile(
    r"\A\s*(<\?xml[^<>]*>)?\s*(?:<!--(?:(?!-->).)*+-->\s*+)*+(<!doctype[^\[<>]*+(\[[^\]]*+\]\s*)?>)?", re.I | re.S
)
_DAMAGED = 0.01  # share of characters that none may hold in what is still text


def parse(text: str, origin: str) -> Any:
    """The page's root element, without comments and without entities of the page's own.

    Elements that are nested too deep are laid flat; their text is kept. Raises UnreadableInput where even
    that does not help, or where it is no text.
    """
    shown = INVALID.sub("", text.replace("\f", " "))
    if len(text) - len(shown) > _DAMAGED * len(text):
        raise UnreadableInput(origin, "holds bytes that are no text", "save the page again, or its text as .txt")
    cleaned = _PROLOGUE.sub("", shown)
    tree, whole = _tree(cleaned)
    for lists in (False, True):
        if tree is not None and not whole:
            tree, whole = _tree(flat(cleaned, lists=lists))
    if tree is None:
        raise UnreadableInput(origin, "is an empty web page", PART)
    if not whole:
        raise UnreadableInput(origin, "is a web page whose elements are nested too deep", PART)
    return tree


def _tree(text: str) -> tuple[Any, bool]:
    """The root and whether all of the page is in it: the parser stops at elements that are nested too deep."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, default_doctype=False
    )
    # lxml.html asks Python for the class of every element it touches; all we need is the one
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but comments, or nothing
        return None, False
    deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return tree, not deep
