"""The text of a page's article, from where the page has it."""

from __future__ import annotations

from html import unescape
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.pages.layout import layout
from ingest.readers.pages.marks import keep_article
from ingest.readers.pages.tree import parse
from ingest.readers.pages.whole import clear, clear_named, is_prose, whole_page, without_menus, without_scripts

_SHORT = 300  # characters; an article of fewer is looked at again
_SAMPLE = 60  # letters by which a text is known again
_FAR_MORE = 3  # times the text shown, as of a page that scripts fill in or that shows a teaser only


def body_text(tree: Any, written: str | None) -> str:
    """The article's text, else all of the page but what is around it; "" if none is prose.

    `written` is what JSON-LD holds of the article: it goes where the page shows another text, or only a
    beginning. The tree is of no use afterwards.
    """
    without_scripts(tree)
    without_menus(tree)
    kept = keep_article(tree)
    clear(tree)
    found = layout(tree) if kept else ""
    if len(found) < _SHORT:  # then trafilatura takes all that stands on the page
        clear_named(tree)
        found = layout(tree) if is_prose(found) else whole_page(tree)
    told = _shown(written) if written else ""
    return told if _is_better(told, found) else found


def _shown(written: str) -> str:
    """The article in JSON-LD, where some sites put markup, escaped or not."""
    text = unescape(written).strip()
    if "</" not in text and "<br" not in text:
        return text
    try:
        return layout(parse(f"<div>{text}</div>", ""))
    except UnreadableInput:
        return ""


def _is_better(told: str, found: str) -> bool:
    """Whether JSON-LD holds the article and the page something else, or only the beginning of it."""
    if len(told) > _FAR_MORE * len(found):
        return True
    shown, letters = _letters(found), _letters(told)
    samples = (letters[:_SAMPLE], letters[len(letters) // 2 :][:_SAMPLE])
    return len(told) >= _SHORT and not any(sample in shown for sample in samples)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
