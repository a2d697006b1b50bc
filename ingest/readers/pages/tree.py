"""A page's text to a tree of elements, within limits."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.pages.tables import table, words

PART = "save the article's text as .txt and give that file"
_INVALID = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
# The parser would take the entities of its own that a page declares for text.
_PROLOGUE = re.compile(
    r"\A\s*(<\?xml[^<>]*>)?\s*((?:<!--.*?-->\s*)*)<!doctype[^\[<>]*(\[[^\]]*\]\s*)?>", re.I | re.S
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]*>", re.I)


def check_size(raw: bytes, origin: str) -> None:
    """Raises UnreadableInput for a page that is too large to be one of news."""
    limits = table("limits")
    if len(raw) > limits["bytes"]:
        cause = f"is a web page of {len(raw) / 1e6:.0f} MB (the limit is {limits['bytes'] / 1e6:.0f} MB)"
        raise UnreadableInput(origin, cause, PART)
    # "<\0" is how UTF-16 has it: counted by the same byte
    if raw.count(b"<") > 2 * limits["elements"]:
        raise UnreadableInput(origin, f"is a web page of more than {limits['elements']:,} elements", PART)


def parse(text: str, origin: str) -> Any:
    """The page's root element, comments and entities of its own left out.

    Elements that are nested too deep are laid flat; their text is kept. Raises UnreadableInput where even
    that does not help, or where there are no elements.
    """
    cleaned = _DECLARATION.sub("", _PROLOGUE.sub("", _INVALID.sub("", text)))
    for attempt in (cleaned, _flat, _flatter):
        tree, whole = _tree(cleaned if isinstance(attempt, str) else attempt(cleaned))
        if tree is None:
            raise UnreadableInput(origin, "is an empty web page", PART)
        if whole:
            return tree
    raise UnreadableInput(origin, "is a web page whose elements are nested too deep", PART)


def _tree(text: str) -> tuple[Any, bool]:
    """The root and whether all of the page is in it: the parser stops at elements that are nested too deep."""
    from lxml import etree, html

    parser = html.HTMLParser(
        collect_ids=False,
        default_doctype=False,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but comments, or nothing
        return None, False
    deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return tree, not deep


@cache
def _tags(*, lists: bool) -> re.Pattern[str]:
    """Elements that may be taken away: those without a line of their own, <div> and the like, or lists too."""
    kept = {"html", "head", "body", "title", "script", "style", "template", "noscript", "p", "br"}
    if not lists:
        kept |= (
            words("headings") | words("cells") | {"table", "tr", "li", "ul", "ol", "a", "time", "article", "main"}
        )
    return re.compile(rf"</?(?!(?:{'|'.join(kept)}|meta|link|base)\b)([a-z][\w:-]*)\b[^<>]*>", re.I)


def _flat(text: str) -> str:
    return _tags(lists=False).sub(_line, text)


def _flatter(text: str) -> str:
    return _tags(lists=True).sub(_line, text)


def _line(tag: re.Match[str]) -> str:
    return "<br>" if tag[1].lower() in words("blocks") | words("cells") else ""
