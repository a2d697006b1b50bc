"""Readings as rows of the store's tables, and claims back from such rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from hashlib import sha256
from operator import attrgetter
from typing import Any

from data.model import Claim, Document, Period, Reading
from data.store.instants import kept

PERIOD = {"period_kind": "kind", "period_start": "start", "period_end": "end", "period_text": "text"}
PLAIN = tuple(field.name for field in fields(Claim) if field.name != "period")
_plain_values = attrgetter(*PLAIN)
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


def claim_row(claim: Claim) -> dict[str, Any]:
    """A claim's fields with the period flattened and the numbers as floats."""
    row = dict(zip(PLAIN, _plain_values(claim), strict=True))
    row |= {column: getattr(claim.period, name) for column, name in PERIOD.items()}
    row["value"] = float(claim.value)
    row["value_max"] = None if claim.value_max is None else float(claim.value_max)
    row["via"] = list(claim.via)
    return row


def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim that a row of `claims` or `current_claims` stands for."""
    plain = {name: row[name] for name in PLAIN} | {"via": tuple(row["via"])}
    return Claim(period=Period(**{name: row[column] for column, name in PERIOD.items()}), **plain)
