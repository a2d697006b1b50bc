"""Web pages: the article's own text without the page around it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from data.errors import UnreadableInput
from ingest.readers.article import Article

# Dates are taken from the page's own declarations only: a guess would be worse than none.
DATES = {"original_date": True, "extensive_search": False}


def read_html(stream: BinaryIO, origin: str) -> Iterator[Article | UnreadableInput]:
    """The page's article, headline first."""
    from trafilatura import bare_extraction  # slow to import
    from trafilatura.settings import Document

    raw = stream.read()
    page = bare_extraction(raw, with_metadata=True, include_comments=False, date_extraction_params=DATES)
    found: dict[str, Any] = page.as_dict() if isinstance(page, Document) else {}
    body = found.get("text") or ""
    if not body.strip():
        remedy = "save the article's text as .txt and give that file"
        raise UnreadableInput(origin, "is a web page in which no article was found", remedy)
    title = found.get("title") or None
    yield Article(
        text=headed(title, body),
        origin=origin,
        raw=raw,
        published=_published(found.get("date")),
        outlet=found.get("sitename") or None,
        title=title,
        url=found.get("url") or None,
    )


def headed(title: str | None, body: str) -> str:
    """The body with its headline as the first line, where it does not begin with it."""
    return body if title is None or body.lstrip().startswith(title) else f"{title}\n{body}"


def _published(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
