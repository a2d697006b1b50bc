"""The record types: what an article is, and what a stated figure is (see docs/claim.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it is kept.

    `text` is NFC Unicode, headline first where there is one, paragraphs separated by a line feed;
    every offset in a claim counts code points of it. `sha256` is the hex digest of the raw bytes
    (of the input's text where it came without bytes of its own).
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


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch of time a figure covers. `end` is inclusive; `text` is as written."""

    kind: str = "none"
    start: date | None = None
    end: date | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated figure. The fields are those of docs/claim.md, in its order, and mean what it says.

    `text[start:end] == figure` holds for the document's text. The spans of source and cue
    (`source_start`, `source_end`, `cue_start`, `cue_end`) are there for highlighting, null where
    no words name the source. `source_id` is the registry's id of the source, also where `source` is null
    because the id is none of the contract's: it joins the names of one source across languages.
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


@dataclass(frozen=True, slots=True)
class Reading:
    """All claims of one document, as one version of the extractor read it."""

    document: Document
    claims: tuple[Claim, ...]
    extractor: str
    raw: bytes | None = field(default=None, repr=False)
