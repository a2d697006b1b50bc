"""Planted stores: cases of planted/*.yaml as stores, and how well each check does on them.

A case holds `documents` (claims as if read perfectly, the text made of them) or `articles` (texts that go
through the extractor), and says in `finds` which documents the findings of its check must name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from duckdb import DuckDBPyConnection

from data.audit import Finding, audit
from data.model import Reading
from data.store import open_store, write
from data.store.transaction import transaction
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


def planted(connection: DuckDBPyConnection, case: Case, checks: Sequence[str] | None = None) -> list[Finding]:
    """What those checks, or all, find in the case's store, which is empty before and after."""
    write(connection, readings(case))
    found = list(audit(connection, checks))
    with transaction(connection):
        for table in _tables(connection):
            connection.execute(f"DELETE FROM {table}")
    return found


def _tables(connection: DuckDBPyConnection) -> list[str]:
    """All that hold what was written, what refers to others first."""
    names = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND table_name <> 'schema_history'"
    ).fetchall()
    return [name for (name,) in reversed(names)]


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


def tally(check: str, folder: Path = PLANTED, *, alone: bool = True) -> Tally:
    """The check over the folder's cases for it; not `alone`, all checks run and are counted."""
    whole = Tally()
    with TemporaryDirectory() as place, open_store(Path(place, "s.duckdb")) as connection:
        for case in cases(check, folder):
            one, others = judged(case, planted(connection, case, [check] if alone else None))
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
