"""Everything the store knows about one figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.queries.ask import Ask
from dashboard.queries.claims import Article, article, claims
from dashboard.queries.rows import records
from dashboard.reading import reading
from data.reviewing import Decision, history

MOST = 50  # other articles that are listed
_DAYS = 3  # within which it is the same statement
_SAME = ("value", "value_max", "unit", "measure", "measure_text", "action", "party", "delta")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A figure, its article, the readings of that, the decisions on the figure, and where else it stands.

    `current` is False where the figure is on record no more; `now` is the figure at its place today, if any.
    """

    claim: Row
    article: Article | None
    readings: list[Row]
    decisions: list[Decision]
    elsewhere: list[Row]
    current: bool = True
    now: str | None = None


def dossier(ask: Ask, claim_id: str) -> Dossier | None:
    """All about the figure with this id; None where the store never had it."""
    found = claims(ask, [claim_id])
    current = bool(found)
    found = found or records(ask.store("past_claim", {"claim": claim_id}))
    if not found:
        return None
    claim = found[0]
    document = claim["document_id"]
    with reading(ask.record.path) as connection:
        decisions = list(history(connection, claim_id))
    return Dossier(
        claim,
        article(ask, document),
        records(ask.store("readings", {"document": document})),
        decisions,
        elsewhere(ask, claim) if current else [],
        current,
        claim.get("now"),
    )


def elsewhere(ask: Ask, claim: Row) -> list[Row]:
    """The same statement in other articles, the earliest first."""
    given = {name: claim[name] for name in _SAME} | {
        "source": claim["source_key"],
        "document": claim["document_id"],
        "for_date": str(claim["for_date"]) if claim["for_date"] else None,
        "days": _DAYS,
        "most": MOST,
    }
    return records(ask("elsewhere", given))
