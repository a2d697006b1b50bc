"""The record types: what an article is, and what a stated figure is (see docs/claim.md)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from operator import attrgetter
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it is kept.

    `text` is NFC Unicode, headline first where there is one, paragraphs separated by a line feed;
    every offset in a claim counts code points of it. `sha256` is the hex digest of the raw bytes
    (of the input's text where it came without bytes of its own). `published` is the day in the zone of
    `published_at`, the instant with its zone, which is null where the input tells no time or no zone.
    `via` names who passed the article on, nearest to its outlet first; `flags` (registry/flags.yaml) what
    readers of it are warned of; `pages` the offset in `text` at which each page begins, for inputs that
    have pages.
    """

    id: str
    text: str
    language: str
    sha256: str
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    origin: str = "-"
    published_at: datetime | None = None
    via: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The number of the page, from 1, on which the offset lies; null where the input has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def __reduce__(self) -> tuple[type[Document], tuple[Any, ...]]:
        return Document, _document_parts(self)


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch of time a figure covers. `end` is inclusive; `text` is as written."""

    kind: str = "none"
    start: date | None = None
    end: date | None = None
    text: str | None = None

    def __reduce__(self) -> tuple[type[Period], tuple[Any, ...]]:
        return Period, (self.kind, self.start, self.end, self.text)


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated figure. The fields are those of docs/claim.md, in its order, and mean what it says.

    `text[start:end] == figure` holds for the document's text. The spans of source and cue
    (`source_start`, `source_end`, `cue_start`, `cue_end`) are there for highlighting, null where
    no words name the source. `source_id` is the registry's id of the source, also where `source` is null
    because the id is none of the contract's: it joins the names of one source across languages. `page` is the page
    of the figure, null where the input has no pages.
    """

    claim_id: str
    document_id: str
    start: int
    end: int
    figure: str
    value: float
    value_max: float | None
    qualifier: str
    unit: str | None
    measure: str | None
    measure_text: str | None
    action: str | None
    party: str | None
    place: str | None
    event: str | None
    period: Period
    stated_on: date | None
    source: str | None
    source_name: str | None
    source_text: str | None
    cue_text: str | None
    speaker: str | None
    via: tuple[str, ...]
    attribution: str
    status: str
    delta: bool
    part_of: str | None
    sentence: str
    language: str
    confidence: float
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    sentence_start: int = 0
    sentence_end: int = 0
    source_id: str | None = None
    page: int | None = None

    def __reduce__(self) -> tuple[type[Claim], tuple[Any, ...]]:
        return Claim, _claim_parts(self)


@dataclass(frozen=True, slots=True)
class Reading:
    """All claims of one document, as one version of the extractor read it."""

    document: Document
    claims: tuple[Claim, ...]
    extractor: str
    raw: bytes | None = field(default=None, repr=False)


# Records go between processes by their parts: what dataclasses do of themselves takes ten times as long.
_document_parts = attrgetter(*(one.name for one in fields(Document)))
_claim_parts = attrgetter(*(one.name for one in fields(Claim)))
