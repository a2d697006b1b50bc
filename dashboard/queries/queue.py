"""The figures that wait for a decision, one at a time."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.queries.ask import Ask
from dashboard.queries.rows import records


@dataclass(frozen=True, slots=True)
class Queue:
    """Which figures wait, and in which order: the least sure first, or, with a seed, at random."""

    source: str | None = None
    language: str | None = None
    measure: str | None = None
    seed: str | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """The figure that is next (None: the queue has come to its end), its place in the order, how many wait in all,
    and how many from this one on."""

    claim: str | None
    place: str
    total: int
    left: int


def next_in(ask: Ask, queue: Queue, after: str = "") -> Next:
    """The next figure of the queue; `after` is the place of the one before, as an earlier answer gave it."""
    number, claim = _place(after)
    given = {"source": queue.source, "language": queue.language, "measure": queue.measure, "seed": queue.seed}
    row = records(ask("queue", {**given, "after": number, "after_claim": claim}))[0]
    place = f"{row['place']!r}~{row['claim_id']}" if row["claim_id"] else ""
    return Next(row["claim_id"], place, int(row["total"]), int(row["left"]))


def _place(after: str) -> tuple[float | None, str]:
    number, _, claim = after.partition("~")
    try:
        return float(number), claim
    except ValueError:
        return None, ""
