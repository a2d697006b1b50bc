"""Readings as rows of the store's tables, and claims back from such rows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from hashlib import sha256
from operator import attrgetter
from typing import Any

from data.model import Claim, Document, Period, Reading
from data.store.instants import kept

PERIOD = {"period_kind": "kind", "period_start": "start", "period_end": "end", "period_text": "text"}
PLAIN = tuple(field.name for field in fields(Claim) if field.name != "period")
_values = attrgetter(*PLAIN, *(f"period.{name}" for name in PERIOD.values()))
# What a reading of a document depends on, besides the extractor.
PARTICULARS = ("id", "text", "language", "published", "outlet", "title", "url")
# The same, but told by few inputs: those without are known by the others alone, as they were before these came.
RARE = ("via", "pages")


def version_id(document: Document) -> str:
    """Content hash of a document's text and particulars: the same article always gives the same."""
    parts = [getattr(document, name) for name in PARTICULARS]
    parts += [{name: value} for name in RARE if (value := getattr(document, name))]
    if document.published_at:
        parts.append({"published_at": kept(document.published_at)})
    return sha256(json.dumps(parts, default=str, ensure_ascii=True).encode()).hexdigest()[:32]


def reading_row(reading: Reading, reading_id: str) -> dict[str, Any]:
    """The document and its reading, as one row of `incoming_readings`."""
    document = reading.document
    moment, zone = kept(document.published_at)
    return {
        "reading_id": reading_id,
        "version_id": version_id(document),
        "document_id": document.id,
        "sha256": document.sha256,
        "text": document.text,
        "language": document.language,
        "published": document.published,
        "outlet": document.outlet,
        "title": document.title,
        "url": document.url,
        "origin": document.origin,
        "published_at": moment,
        "published_zone": zone,
        "via": list(document.via),
        "flags": list(document.flags),
        "pages": list(document.pages),
        "extractor": reading.extractor,
        "bytes": reading.raw,
    }


def claim_columns(readings: Mapping[str, Reading]) -> dict[str, Sequence[Any]]:
    """The columns of `incoming_claims` for readings by their ids: periods flattened, numbers as floats."""
    ids = [reading_id for reading_id, reading in readings.items() for _ in reading.claims]
    held = zip(*(_values(claim) for reading in readings.values() for claim in reading.claims), strict=True)
    columns: dict[str, Sequence[Any]] = dict.fromkeys((*PLAIN, *PERIOD), ())
    columns |= dict(zip(columns, held, strict=False))  # of no claim, none
    columns["value"] = [float(value) for value in columns["value"]]
    columns["value_max"] = [None if value is None else float(value) for value in columns["value_max"]]
    return {"reading_id": ids} | columns


def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim that a row of `claims` or `current_claims` stands for."""
    plain = {name: row[name] for name in PLAIN} | {"via": tuple(row["via"])}
    return Claim(period=Period(**{name: row[column] for column, name in PERIOD.items()}), **plain)
