"""A web page's bytes to its article."""

from __future__ import annotations

from html import unescape
from typing import Any

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.pages.declared import declared
from ingest.readers.pages.encoding import page_text
from ingest.readers.pages.jsonld import article_node
from ingest.readers.pages.layout import layout
from ingest.readers.pages.marks import keep_article
from ingest.readers.pages.size import PART, trimmed
from ingest.readers.pages.tree import parse
from ingest.readers.pages.whole import clear, clear_named, is_prose, whole_page

_SENTENCE = 40  # characters of a headline that a text does not begin with by chance
_SHORT = 300  # characters; an article of fewer is looked at again
_OPENING = 60  # letters by which a text is known again
_FAR_MORE = 3  # times the text shown, as of a page that scripts fill in or that shows a teaser only


def read_page(raw: bytes, origin: str, charset: str | None = None, url: str | None = None) -> Article:
    """The article of a page, headline first; `charset` and `url` are what is known beside the page.

    Raises UnreadableInput for a page that is too large, nested too deep or without any prose.
    """
    text, flags = page_text(trimmed(raw, origin), charset)
    tree = parse(text, origin)
    said = declared(tree, text, url)
    body = _body(tree)
    if not body:
        raise UnreadableInput(origin, "is a web page in which no article was found", PART)
    return Article(
        text=headed(said.title, body),
        origin=origin,
        raw=raw,
        published=said.published,
        outlet=said.outlet,
        title=said.title,
        url=said.url,
        via=said.via,
        flags=(*flags, *said.flags),
    )


def headed(title: str | None, body: str) -> str:
    """The body with its headline as the first line, where it does not begin with it."""
    if title is None:
        return body
    wanted = _folded(title)
    first = [_folded(line) for line in body.lstrip()[: 2 * len(title) + 300].split("\n")[:3]]
    begins = wanted in first or (len(wanted) >= _SENTENCE and first[0].startswith(wanted))
    return body if begins else f"{title}\n{body}"


def _folded(line: str) -> str:
    return " ".join(line.split()).casefold()


def _body(tree: Any) -> str:
    """The article's text, else all of the page but what is around it; what JSON-LD holds where that is far more."""
    written = _written(article_node(tree, None).get("articleBody"))
    clear(tree)
    found = layout(tree) if keep_article(tree) else ""
    if len(found) < _SHORT:  # then trafilatura takes all that stands on the page
        clear_named(tree)
        found = layout(tree) if is_prose(found) else whole_page(tree)
    return written if _is_better(written, found) else found


def _written(value: Any) -> str:
    """The article in JSON-LD, where some sites put markup, escaped or not."""
    text = unescape(value).strip() if isinstance(value, str) else ""
    return layout(parse(f"<div>{text}</div>", "")) if "</" in text or "<br" in text else text


def _is_better(written: str, found: str) -> bool:
    """Whether JSON-LD holds the article and the page something else, or only the beginning of it."""
    if len(written) > _FAR_MORE * len(found):
        return True
    opening = _letters(written[: 2 * _OPENING])[:_OPENING]
    return len(written) > len(found) and opening not in _letters(found)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
