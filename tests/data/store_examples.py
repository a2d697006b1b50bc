"""Readings made up for the tests of the store."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from data.model import Claim, Document, Period, Reading

TEXT = "The agency counted 1,200 tents. Not all of them stood."


def document(id: str = "a", text: str = TEXT, **given) -> Document:
    raw = text.encode()
    return Document(id=id, text=text, language="en", sha256=sha256(raw).hexdigest(), **given)


def claim(owner: Document, figure: str = "1,200", **given) -> Claim:
    start = owner.text.index(figure)
    fields = {
        "claim_id": sha256(f"{owner.id}{start}".encode()).hexdigest()[:16],
        "document_id": owner.id,
        "start": start,
        "end": start + len(figure),
        "figure": figure,
        "value": 1200,
        "value_max": None,
        "qualifier": "exact",
        "unit": None,
        "measure": None,
        "measure_text": "tents",
        "action": None,
        "party": None,
        "place": None,
        "event": None,
        "period": Period(),
        "stated_on": None,
        "source": None,
        "source_name": "The agency",
        "source_text": "The agency",
        "cue_text": "counted",
        "speaker": None,
        "via": ("Reuters", "BBC"),
        "attribution": "explicit",
        "status": "asserted",
        "delta": False,
        "part_of": None,
        "sentence": owner.text.split(". ")[0] + ".",
        "language": "en",
        "confidence": 0.9,
    }
    return Claim(**(fields | given))


def reading(owner: Document | None = None, *claims: Claim, extractor: str = "one") -> Reading:
    owner = owner or document(published=date(2024, 11, 4))
    return Reading(owner, claims or (claim(owner),), extractor, raw=owner.text.encode())
