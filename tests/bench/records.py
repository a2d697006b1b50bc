"""How long the record takes to audit and to ask, and how that grows with it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from data.audit import audit
from data.store import open_store
from tests.bench.checks import QUESTIONS, seconds
from tests.bench.clock import wall
from tests.bench.million import fill

FIGURES = (100_000, 1_000_000, 3_000_000)


@dataclass(frozen=True, slots=True)
class Asked:
    """So many figures on record, the seconds of an audit and how much it found, the seconds of a question."""

    figures: int
    audit: float
    findings: int
    check: float


def records() -> list[Asked]:
    """Made-up records, each audited (every finding written out) and asked ten questions."""
    with tempfile.TemporaryDirectory() as folder:
        return [_asked(Path(folder) / f"{figures}.duckdb", figures) for figures in FIGURES]


def _asked(store: Path, figures: int) -> Asked:
    fill(store, figures)
    check = median(seconds(store, question) for question in QUESTIONS)
    found: list[object] = []
    with open_store(store, read_only=True) as connection:
        taken = wall(lambda: found.extend(audit(connection)))
    store.unlink()
    return Asked(figures, taken, len(found), check)
