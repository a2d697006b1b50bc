"""Which of a page's texts are its article: trafilatura tells, and the page's own wording stays as it is.

trafilatura drops paragraphs that are repeated, joins lines and rewrites spaces. So every text of the page gets a
mark of two letters of a script that no news are written in; the marks that come back tell which texts to keep.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ingest.readers.pages.tables import table, words
from ingest.readers.pages.tree import INVALID

_FIRST, _SECOND, _BASE = 0x17000, 0x17800, 2048  # Tangut: letters to every test of Python and trafilatura
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _BASE - 1)}][{chr(_SECOND)}-{chr(_SECOND + _BASE - 1)}]")
_LABEL = 40  # characters up to which a text may be one of the labels that trafilatura leaves out


@dataclass(slots=True)
class Place:
    """Where a text stands: in an element or behind it."""

    element: Any
    behind: bool
    text: str

    def is_label(self) -> bool:
        """Whether it is one of the labels that trafilatura leaves out by their whole text: "Facebook", "Print"."""
        if len(self.text) > _LABEL:
            return False
        from trafilatura.utils import RE_FILTER

        if not any(map(RE_FILTER.match, self.text.splitlines())):
            return False
        parent = self.element.getparent()
        beside = (self.element.tail, parent.text if parent is not None else None)
        return self.behind or not any(text and not text.isspace() for text in beside)

    def put(self, text: str) -> None:
        if self.behind:
            self.element.tail = text
        else:
            self.element.text = text


def keep_article(tree: Any) -> bool:
    """Blanks every text of the tree that is not part of the article; False, with the tree as it was, if none is.

    A page with too much text is left as it is too: telling the article apart would take minutes.
    """
    places = list(_places(tree))
    limits = table("limits")
    if len(places) > limits["texts"] or sum(len(place.text) for place in places) > limits["characters"]:
        return False
    for number, place in enumerate(places):
        if not place.is_label():
            place.put(_marked(number, place.text))
    kept = _kept(tree) & set(range(len(places)))
    for number, place in enumerate(places):
        place.put(place.text if number in kept or not kept else " ")
    return bool(kept)


def _places(tree: Any) -> Iterator[Place]:
    silent = words("silent")
    for element in tree.iter():
        for behind, text in ((False, element.text), (True, element.tail)):
            if text and not text.isspace() and (behind or element.tag not in silent):
                yield Place(element, behind, INVALID.sub("", text))


def _marked(number: int, text: str) -> str:
    """The text with its mark before the first letter."""
    start = len(text) - len(text.lstrip())
    mark = chr(_FIRST + number // _BASE) + chr(_SECOND + number % _BASE)
    return f"{text[:start]}{mark}{text[start:]}"


def _kept(tree: Any) -> set[int]:
    """The numbers of the marks in what trafilatura makes of the tree, which it copies."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(tree, options=_options())
    if not isinstance(found, Document) or found.body is None:
        return set()
    text = "\n".join(found.body.itertext())
    return {(ord(mark[0]) - _FIRST) * _BASE + ord(mark[1]) - _SECOND for mark in _MARK.findall(text)}


@lru_cache(maxsize=1)
def _options() -> Any:
    """What trafilatura is asked for, made once: it reads its configuration for every page otherwise."""
    from trafilatura.settings import Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells on the console what we tell as an error
    return Extractor(output_format="python", comments=False)
