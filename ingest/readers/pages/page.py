"""A web page's bytes to its article."""

from __future__ import annotations

from typing import Any

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.pages.declared import declared
from ingest.readers.pages.encoding import page_text
from ingest.readers.pages.jsonld import article_node
from ingest.readers.pages.layout import layout
from ingest.readers.pages.marks import keep_article
from ingest.readers.pages.tree import PART, check_size, parse
from ingest.readers.pages.whole import whole_page


def read_page(raw: bytes, origin: str, charset: str | None = None, url: str | None = None) -> Article:
    """The article of a page, headline first; `charset` and `url` are what is known beside the page.

    Raises UnreadableInput for a page that is too large, nested too deep or without any prose.
    """
    check_size(raw, origin)
    text, flags = page_text(raw, charset)
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
    first = body.lstrip()[: 2 * len(title) + 200].split("\n")[:3]
    begins = body.lstrip().startswith(title) or any(_same(line, title) for line in first)
    return body if begins else f"{title}\n{body}"


def _same(line: str, title: str) -> bool:
    return " ".join(line.split()).casefold() == " ".join(title.split()).casefold()


def _body(tree: Any) -> str:
    """The article's text, else all of the page but what is around it, else what JSON-LD holds of it."""
    written = article_node(tree, None).get("articleBody")
    for script in list(tree.iter("script", "style", "template", "noscript")):
        script.drop_tree()
    found = layout(tree) if keep_article(tree) else whole_page(tree)
    return found or (written.strip() if isinstance(written, str) else "")
