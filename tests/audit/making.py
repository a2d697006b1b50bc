"""Articles on record made of a few fields: claims as if read perfectly, and a text that holds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from hashlib import sha256
from typing import Any

from data.model import Claim, Document, Period, Reading
from data.vocabulary import registry

_FIELDS = {field.name for field in fields(Claim)}
_DATED = ("day", "since")  # the extractor says up to which day these count

Given = dict[str, Any]


def made(given: Given) -> Reading:
    """A document with `claims`, each said in a sentence of its own behind `lead`."""
    sentences = [_sentence(claim) for claim in given.get("claims", ())]
    document = made_document(given, " ".join([*filter(None, [given.get("lead")]), *sentences]))
    names = [f"{given['id']}-{number}" for number in range(len(sentences))]
    keys = {claim.get("key"): name for claim, name in zip(given.get("claims", ()), names, strict=True)}
    starts = _starts(given.get("lead"), sentences)
    claims = tuple(
        _claim(document, name, claim, sentence, start, keys.get(claim.get("part_of", "")))
        for name, claim, sentence, start in zip(names, given.get("claims", ()), sentences, starts, strict=True)
    )
    return Reading(document, claims, "test")


def made_document(given: Given, text: str) -> Document:
    """The document with the particulars given and this text."""
    published = given.get("published")
    return Document(
        id=given["id"],
        text=text,
        language=given.get("language", "en"),
        sha256=sha256(text.encode()).hexdigest(),
        published=_day(published),
        outlet=given.get("outlet"),
        title=given.get("title"),
        url=given.get("url"),
    )


def _day(given: date | str | None) -> date | None:
    return date.fromisoformat(given) if isinstance(given, str) else given


def _figure(claim: Given) -> str:
    return str(claim.get("figure", f"{claim['value']:,}"))


def _sentence(claim: Given) -> str:
    noun = claim.get("measure") or claim.get("measure_text") or "of them"
    said = claim.get("sentence") or f"{claim.get('source', 'It')} counts {_figure(claim)} {noun}."
    return said if _figure(claim) in said else f"{said} ({_figure(claim)})"


def _starts(lead: str | None, sentences: list[str]) -> Iterator[int]:
    at = len(lead) + 1 if lead else 0
    for sentence in sentences:
        yield at
        at += len(sentence) + 1


def _claim(document: Document, name: str, given: Given, sentence: str, at: int, whole: str | None) -> Claim:
    figure, source = _figure(given), given.get("source")
    start = at + sentence.index(figure)
    usual: Given = {
        "value_max": None, "qualifier": "exact", "unit": None, "measure": None, "measure_text": None,
        "action": None, "party": None, "place": None, "event": None, "source": None, "source_id": source,
        "source_text": source, "source_name": registry().sources.get(source, {}).get("name"),
        "cue_text": None, "speaker": None, "status": "asserted", "delta": False, "confidence": 0.9,
        "attribution": "explicit" if source else "outlet",
    }  # fmt: skip
    fixed: Given = {
        "claim_id": name, "document_id": document.id, "start": start, "end": start + len(figure), "figure": figure,
        "value": float(given["value"]), "sentence": sentence, "language": document.language, "part_of": whole,
        "stated_on": _said(document, given), "period": _period(document, given), "via": tuple(given.get("via", ())),
    }  # fmt: skip
    return Claim(**(usual | {name: value for name, value in given.items() if name in _FIELDS} | fixed))


def _said(document: Document, given: Given) -> date | None:
    return _day(given.get("stated_on")) or document.published


def _period(document: Document, given: Given) -> Period:
    kind = given.get("period", "none")
    end = _day(given.get("period_end")) or (_said(document, given) if kind in _DATED else None)
    return Period(kind, _day(given.get("period_start")) or (end if kind == "day" else None), end)
