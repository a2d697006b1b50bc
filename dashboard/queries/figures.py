"""The table of figures: filters, pages, and what the filters can be set to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.queries.ask import Ask
from dashboard.queries.rows import records

PAGE = 100


@dataclass(frozen=True, slots=True)
class Filters:
    """What the table is narrowed to; None lets all through, `search` holds words of the sentence."""

    source: str | None = None
    outlet: str | None = None
    measure: str | None = None
    party: str | None = None
    language: str | None = None
    search: str = ""


def figures(ask: Ask, filters: Filters, page: int) -> tuple[pd.DataFrame, int]:
    """Page `page` (from 1) of the figures that fit, newest first, and how many fit in all."""
    frame = ask(
        "figures",
        {
            "source": filters.source,
            "outlet": filters.outlet,
            "measure": filters.measure,
            "party": filters.party,
            "language": filters.language,
            "words": filters.search.split(),
            "size": PAGE,
            "skip": (page - 1) * PAGE,
        },
    )
    return frame, int(frame["total"].iloc[0]) if len(frame) else 0


def facets(ask: Ask) -> dict[str, list[dict[str, Any]]]:
    """For each filter its choices, the most frequent first, with the number of figures of each."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for row in records(ask("facets", {})):
        grouped.setdefault(row["facet"], []).append(row)
    return grouped
