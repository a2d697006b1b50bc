"""The text of a page in which no article is told apart: all but what is around it."""

from __future__ import annotations

import re
from typing import Any

from ingest.readers.pages.layout import layout
from ingest.readers.pages.tables import table, words

_WORDS = re.compile(r"[a-z]+")
_PROSE = re.compile(r"[^\W\d_]{2}")


def whole_page(tree: Any) -> str:
    """The page's text without its menus, banners and the like, "" if none is prose. Takes these out of the tree."""
    _clear(tree)
    for path in table("wholes"):
        found = tree.xpath(path)
        text = layout(found[0]) if len(found) == 1 else ""
        if _PROSE.search(text):
            return text
    return ""


def _clear(tree: Any) -> None:
    total = len(tree.text_content())
    for element in [one for one in tree.iter() if _is_around(one)]:
        # a form or banner with most of the page in it is the page
        if element.getparent() is not None and 2 * len(element.text_content()) < total:
            element.drop_tree()


def _is_around(element: Any) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    if element.tag in words("around") or element.get("role") in words("around_roles"):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return not words("around_words").isdisjoint(_WORDS.findall(named)) or "hidden" in element.attrib
