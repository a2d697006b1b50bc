"""From an article as it came to the document that is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from unicodedata import normalize

from data.model import Document
from ingest.characters import oddities
from ingest.readers import Article
from ingest.readers.encodings.fonts import put_right
from ingest.readers.encodings.unfonted import font_of

# Half surrogate pairs: JSON and file names can hold them, text that is kept cannot.
LOST = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the person at the keyboard says of all inputs that do not say it themselves."""

    published: date | None = None
    outlet: str | None = None
    language: str | None = None


def document(article: Article, given: Particulars) -> Document:
    """The article as it is kept: NFC, with an id, a language and the hash of its bytes."""
    text, title, flags = _unfonted(clean(article.text), _maybe(article.title), article)
    published = article.published or given.published
    return Document(
        id=clean(article.id or "") or sha256(text.encode()).hexdigest()[:16],
        text=text,
        language=_code(article.language) or given.language or _detected(text),
        sha256=sha256(article.raw).hexdigest(),
        published=published.date() if isinstance(published, datetime) else published,
        outlet=_maybe(article.outlet or given.outlet),
        title=title,
        url=_maybe(article.url),
        origin=clean(article.origin),
        published_at=published if isinstance(published, datetime) and published.utcoffset() is not None else None,
        via=tuple(clean(name) for name in article.via),
        flags=tuple(dict.fromkeys((*flags, *oddities(text)))),
        pages=_moved(article.pages, article.text, text),
    )


def clean(text: str) -> str:
    """The text in NFC, with U+FFFD for what is no character."""
    return normalize("NFC", LOST.sub("\ufffd", text))


def _unfonted(text: str, title: str | None, article: Article) -> tuple[str, str | None, tuple[str, ...]]:
    """Text and title without a font of before Unicode, and the article's flags with that of such a font."""
    font = None if text.isascii() or article.pages else font_of(text)
    if font is None:
        return text, title, article.flags
    return clean(put_right(text, font)), title and clean(put_right(title, font)), (*article.flags, "legacy_font")


def _moved(pages: tuple[int, ...], given: str, kept: str) -> tuple[int, ...]:
    """Where the pages begin in the text as it is kept, which composing may have made shorter."""
    if given == kept:
        return pages
    return tuple(len(clean(given[:offset])) for offset in pages)


def _code(language: str | None) -> str | None:
    """The language itself, without region or script: "en" for "en-GB"."""
    return language.partition("-")[0].lower() if language else None


def _maybe(text: str | None) -> str | None:
    return clean(text) if text else None


def _detected(text: str) -> str:
    from ingest.language import detect  # not needed where the language is given

    return detect(text)
