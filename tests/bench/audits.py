"""How long an audit takes, and how that grows with the record."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from data.audit import audit
from data.store import open_store
from tests.bench.clock import wall
from tests.bench.million import fill

FIGURES = (100_000, 1_000_000, 3_000_000)


@dataclass(frozen=True, slots=True)
class Audited:
    """So many figures on record, the seconds that an audit took, and what it found."""

    figures: int
    seconds: float
    findings: int


def audits() -> list[Audited]:
    """An audit of each of the made-up records, every finding written out."""
    with tempfile.TemporaryDirectory() as folder:
        return [_audited(Path(folder) / f"{figures}.duckdb", figures) for figures in FIGURES]


def _audited(store: Path, figures: int) -> Audited:
    fill(store, figures)
    found: list[object] = []
    with open_store(store, read_only=True) as connection:
        taken = wall(lambda: found.extend(audit(connection)))
    store.unlink()
    return Audited(figures, taken, len(found))
