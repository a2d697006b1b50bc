"""A web page's bytes to its article."""

from __future__ import annotations

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.pages.body import body_text
from ingest.readers.pages.declared import declared
from ingest.readers.pages.encoding import page_text
from ingest.readers.pages.size import PART, trimmed
from ingest.readers.pages.tree import parse

_SENTENCE = 40  # characters of a headline that a text does not begin with by chance


def read_page(raw: bytes, origin: str, charset: str | None = None, url: str | None = None) -> Article:
    """The article of a page, headline first; `charset` and `url` are what is known beside the page.

    Raises UnreadableInput for a page that is too large, nested too deep or without any prose.
    """
    text, flags = page_text(trimmed(raw, origin), charset)
    tree = parse(text, origin)
    said = declared(tree, text, url)
    body = body_text(tree, said.written)
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
