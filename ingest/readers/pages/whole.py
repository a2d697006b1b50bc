"""What is around an article, by the names that pages give it; and the text of a page without it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ingest.readers.pages.layout import layout
from ingest.readers.pages.tables import table, words

_WORDS = re.compile(r"[a-z]+")
_PROSE = re.compile(r"[^\W\d_]{2}")
_CONTENT = ("html", "body", "article", "main")


def without_scripts(tree: Any) -> None:
    """Takes out what is no text; what stands for browsers without scripts only where it is not the article."""
    for element in list(tree.iter(*words("unread"), "noscript")):
        if element.getparent() is None:
            continue
        if element.tag == "noscript" and _told(element) > table("limits")["menu"]:
            element.tag = "div"
        else:
            element.drop_tree()


def without_menus(tree: Any) -> None:
    """Takes out menus and the like in which nothing is told: telling the article from the rest is quicker then."""
    for element in list(tree.iter(*words("never"))):
        if element.getparent() is not None and _told(element) <= table("limits")["caption"]:
            element.drop_tree()


def clear(tree: Any) -> None:
    """Takes menus, banners, footers and what is not shown out of the tree."""
    total = _size(tree)
    for element in list(tree.iter(*words("never"))):
        fell_in = 2 * _size(element) > total and _told(element) > table("limits")["told"]
        if element.getparent() is not None and not fell_in:
            element.drop_tree()
    _take_out(tree, _is_around)


def clear_named(tree: Any) -> None:
    """Takes out as well what only the names of its classes tell to be a banner, a list of links or the like."""
    _take_out(tree, _is_named_around)


def whole_page(tree: Any) -> str:
    """The text of a page in which no article is told apart, "" if none is prose."""
    for path in table("wholes"):
        found = tree.xpath(path)
        text = layout(found[0]) if len(found) == 1 else ""
        if is_prose(text):
            return text
    return ""


def is_prose(text: str) -> bool:
    """Whether there is a word in the text."""
    return _PROSE.search(text) is not None


def _size(element: Any) -> int:
    return len("".join(element.text_content().split()))


def _told(element: Any) -> int:
    """The characters of its paragraphs that are no links: many, where a menu was not closed before the article."""
    paragraphs = list(element.iter("p"))
    return sum(map(_size, paragraphs)) - sum(_size(link) for one in paragraphs for link in one.iter("a"))


def _take_out(tree: Any, wanted: Callable[[Any], bool]) -> None:
    total: int | None = None
    for element in [one for one in tree.iter() if wanted(one)]:
        if element.getparent() is None:
            continue
        if total is None:
            total = _size(tree)
        # a form or banner with most of the page in it is the page
        if 2 * _size(element) <= total:
            element.drop_tree()


def _is_around(element: Any) -> bool:
    tag = element.tag
    if tag in _CONTENT:
        return False
    return tag in words("around") or element.get("role") in words("around_roles") or "hidden" in element.attrib


def _is_named_around(element: Any) -> bool:
    if element.tag == "header":  # of the page; an article's own holds its headline
        own = next(element.iter("h1"), None) is not None
        return not own and next(element.iterancestors("article", "main"), None) is None
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (
        len(named) > 1
        and element.tag not in _CONTENT
        and not words("around_words").isdisjoint(_WORDS.findall(named.lower()))
    )
