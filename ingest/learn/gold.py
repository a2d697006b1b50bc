"""Annotated articles, and whether a candidate agrees with their annotation."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from data.model import Document
from data.vocabulary import registry
from ingest.attribution.answer import answers
from ingest.rank import Candidate


@dataclass(slots=True)
class GoldDocument:
    """A document with its annotated claims, each with `start` and `end` filled in.

    `partial`: the claims give some fields only (a language's cases), and are known by their value.
    `trust`: how much its sources count where sources are learned.
    """

    document: Document
    claims: list[dict[str, Any]] = field(default_factory=list)
    partial: bool = False
    trust: float = 1.0

    def claim_of(self, start: int, end: int, value: float, value_max: float | None) -> dict[str, Any] | None:
        """The claim that the figure in code points start..end with these values is."""
        for claim in self.claims:
            overlaps = self.partial or (claim["start"] < end and start < claim["end"])
            if overlaps and _close(claim["value"], value) and _close(claim.get("value_max"), value_max):
                return claim
        return None


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(a - b) <= 1e-9 * max(1.0, abs(a), abs(b))


def load_gold(
    paths: list[Path], scorer: ModuleType, without: frozenset[str], trust: dict[str, float] | None = None
) -> list[GoldDocument]:
    """The documents of the files, but for the ids that are put aside.

    `trust` gives for patterns of paths how much their sources count (1 where none fits).
    """
    found = []
    for path in paths:
        count = next((c for pattern, c in (trust or {}).items() if path.match(pattern)), 1.0)
        for line in path.read_text("utf-8").splitlines():
            raw = json.loads(line)
            if raw["id"] not in without:
                found.append(GoldDocument(_document(raw), list(scorer.gold_spans(raw)), trust=count))
    return found


def _document(raw: dict[str, Any]) -> Document:
    published = raw.get("published")
    return Document(
        id=str(raw["id"]),
        text=raw["text"],
        language=raw["language"],
        sha256="",
        published=date.fromisoformat(published) if published else None,
        outlet=raw.get("outlet"),
        title=raw.get("title"),
    )


def load_cases(root: Path) -> list[GoldDocument]:
    """The languages' cases: sentences that must be read so, whatever else is learned."""
    found = []
    for path in sorted(root.glob("*/cases.yaml")):
        for number, case in enumerate(yaml.safe_load(path.read_text("utf-8"))):
            raw = {**case, "id": f"{path.parent.name}-{number}", "language": path.parent.name}
            raw["published"] = str(case.get("published") or "") or None
            claims = [_named(claim) for claim in case.get("claims") or []]
            found.append(GoldDocument(_document(raw), claims, partial=True))
    return found


def _named(claim: dict[str, Any]) -> dict[str, Any]:
    """The claim of a case, with its source under one key: the id, else the name."""
    return {"source": claim["source_name"], **claim} if claim.get("source_name") else claim


def load_expected(articles: Path, expected: Path) -> list[GoldDocument]:
    """Articles (JSONL files of a folder) with the figures that must come out of them, some fields each."""
    known = {entry["id"]: entry["figures"] for entry in yaml.safe_load(expected.read_text("utf-8"))}
    lines = [line for path in sorted(articles.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    documents = [json.loads(line) for line in lines]
    return [GoldDocument(_document(raw), known[raw["id"]], partial=True) for raw in documents if raw["id"] in known]


def agrees(
    scorer: ModuleType, name: str, candidate: Candidate, claim: dict[str, Any], own: str | None
) -> bool | None:
    """Whether the candidate has the annotated value; null where the annotation accepts any."""
    gold = scorer.gold_field(claim, name)
    if isinstance(gold, list):
        return any(agrees(scorer, name, candidate, {**claim, name: one}, own) for one in gold)
    if name in ("measure", "action") and gold and gold not in scorer.IDS[f"{name}s"]:
        return None
    if name == "party" and not gold:
        return None
    if name != "source":
        return bool(scorer.same(name, gold, candidate.value))
    return bool(scorer.same("source", gold, answers(candidate.value, own, registry().sources)))
