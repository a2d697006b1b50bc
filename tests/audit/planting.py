"""Planted stores: cases of planted/*.yaml as stores, and how well each check does on them.

A case holds `documents` (claims as if read perfectly, the text made of them) or `articles` (texts that go
through the extractor), and says in `finds` which documents the findings of its check must name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from data.audit import Finding, audit
from data.model import Reading
from data.store import open_store, write
from ingest.extract import extract
from tests.audit.making import made, made_document

PLANTED = Path(__file__).with_name("planted")
BLIND = Path(__file__).with_name("blind")  # a second set: measured once before anything was mended on it


@dataclass(frozen=True, slots=True)
class Case:
    """A planted store: its check, its name, the sets of documents that must be found, what else may be."""

    check: str
    name: str
    finds: list[frozenset[str]]
    also: frozenset[str]
    given: dict[str, Any]


@cache
def cases(check: str, folder: Path = PLANTED) -> list[Case]:
    """The cases of <folder>/<check>.yaml."""
    found = yaml.safe_load((folder / f"{check}.yaml").read_text("utf-8"))
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
        yield made(given)
    for given in case.given.get("articles", ()):
        article = made_document(given, given["text"])
        yield Reading(article, tuple(extract(article)), "test")


@dataclass(slots=True)
class Tally:
    """How often a check was right: findings that were due, that came, and that were too many; `others`: findings
    of other types in its cases that the cases do not allow."""

    due: int = 0
    found: int = 0
    wrong: int = 0
    others: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.due if self.due else 1.0


def tally(check: str, stores: Path, folder: Path = PLANTED) -> Tally:
    """The check over the folder's cases for it, each in a store of its own; the types found beside it too."""
    whole = Tally()
    for number, case in enumerate(cases(check, folder)):
        one, others = judged(case, planted(stores / f"{folder.name}-{check}-{number}.duckdb", case))
        whole.due += one.due
        whole.found += one.found
        whole.wrong += one.wrong
        whole.others += others
    return whole


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
