"""Planted stores: cases of planted/*.yaml as stores, and how well each check does on them.

A case holds `documents` (claims as if read perfectly, the text made of them) or `articles` (texts that go
through the extractor), and says in `finds` which documents the findings of its check must name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from data.audit import Finding, audit
from data.model import Claim, Document, Period, Reading
from data.store import open_store, write
from data.vocabulary import registry
from ingest.extract import extract

PLANTED = Path(__file__).with_name("planted")
_PLAIN = {field.name for field in fields(Claim)}
_DATED = ("day", "since")  # the extractor says up to which day these count


@dataclass(frozen=True, slots=True)
class Case:
    """A planted store: its check, its name, the sets of documents that must be found, what else may be."""

    check: str
    name: str
    finds: list[frozenset[str]]
    also: frozenset[str]
    given: dict[str, Any]


@cache
def cases(check: str) -> list[Case]:
    """The cases of planted/<check>.yaml."""
    found = yaml.safe_load((PLANTED / f"{check}.yaml").read_text("utf-8"))
    return [
        Case(check, case["name"], _sets(case["finds"]), frozenset(case.get("also", ())), case) for case in found
    ]


def _sets(finds: list[Any]) -> list[frozenset[str]]:
    if not finds:
        return []
    return [frozenset(one) for one in (finds if isinstance(finds[0], list) else [finds])]


def planted(store: Path, case: Case) -> list[Finding]:
    """What the audit finds in the case's store, written to `store`."""
    with open_store(store) as connection:
        write(connection, readings(case))
        return list(audit(connection))


def readings(case: Case) -> Iterator[Reading]:
    """The case's documents with their claims."""
    for given in case.given.get("documents", ()):
        yield _made(given)
    for given in case.given.get("articles", ()):
        article = _document(given, given["text"])
        yield Reading(article, tuple(extract(article)), "test")


def _document(given: dict[str, Any], text: str) -> Document:
    return Document(
        id=given["id"],
        text=text,
        language=given.get("language", "en"),
        sha256=sha256(text.encode()).hexdigest(),
        published=_day(given.get("published")),
        outlet=given.get("outlet"),
        title=given.get("title"),
        url=given.get("url"),
    )


def _day(given: date | str | None) -> date | None:
    return date.fromisoformat(given) if isinstance(given, str) else given


def _made(given: dict[str, Any]) -> Reading:
    text = given.get("lead", "")
    claims: list[Claim] = []
    keys = {claim["key"]: f"{given['id']}-{n}" for n, claim in enumerate(given.get("claims", ())) if "key" in claim}
    placed = []
    for number, claim in enumerate(given.get("claims", ())):
        figure = str(claim.get("figure", f"{claim['value']:,}"))
        sentence = claim.get("sentence") or f"{claim.get('source', 'It')} counts {figure} {_noun(claim)}."
        if figure not in sentence:
            sentence = f"{sentence} ({figure})"
        start = len(text) + (1 if text else 0) + sentence.index(figure)
        text = f"{text} {sentence}" if text else sentence
        placed.append((number, claim, figure, sentence, start))
    document = _document(given, text)
    for number, claim, figure, sentence, start in placed:
        claims.append(_claim(document, f"{given['id']}-{number}", claim, figure, sentence, start, keys))
    return Reading(document, tuple(claims), "test")


def _noun(claim: dict[str, Any]) -> str:
    return str(claim.get("measure") or claim.get("measure_text") or "of them")


def _claim(
    document: Document,
    ident: str,
    given: dict[str, Any],
    figure: str,
    sentence: str,
    start: int,
    keys: dict[str, str],
) -> Claim:
    said = _day(given.get("stated_on")) or document.published
    kind = given.get("period", "none")
    end = _day(given.get("period_end")) or (said if kind in _DATED else None)
    begun = _day(given.get("period_start")) or (end if kind == "day" else None)
    source = given.get("source")
    known = {name: value for name, value in given.items() if name in _PLAIN}
    plain: dict[str, Any] = {
        "value_max": None, "qualifier": "exact", "unit": None, "measure": None, "measure_text": _noun(given),
        "action": None, "party": None, "place": None, "event": None, "source": None, "source_text": source,
        "source_name": registry().sources[source]["name"] if source in registry().sources else None,
        "cue_text": None, "speaker": None, "via": (), "attribution": "explicit" if source else "outlet",
        "status": "asserted", "delta": False, "part_of": None, "confidence": 0.9, "language": document.language,
    }  # fmt: skip
    fixed = {
        "claim_id": ident, "document_id": document.id, "start": start, "end": start + len(figure), "figure": figure,
        "value": float(given["value"]), "period": Period(kind, begun, end), "stated_on": said, "sentence": sentence,
        "part_of": keys.get(given.get("part_of", "")), "source_id": source, "via": tuple(given.get("via", ())),
    }  # fmt: skip
    return Claim(**(plain | known | fixed))


@dataclass(slots=True)
class Tally:
    """How often a check was right: cases that must be found, that were, and findings that were too many."""

    due: int = 0
    found: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.due if self.due else 1.0


def judged(case: Case, findings: list[Finding]) -> tuple[Tally, Counter[str]]:
    """The case's own check tallied, and the other types that were found though the case does not allow them."""
    named = [frozenset(one.documents) for one in findings if one.type == case.check]
    left = list(case.finds)
    wrong = 0
    for documents in named:
        match = next((due for due in left if due <= documents), None)
        if match is None:
            wrong += 1
        else:
            left.remove(match)
    others = Counter(one.type for one in findings if one.type != case.check and one.type not in case.also)
    return Tally(len(case.finds), len(case.finds) - len(left), wrong), others
