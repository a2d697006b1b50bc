"""The table of figures: filters, pages, and what the filters can be set to."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from dashboard.queries.ask import Ask, Params
from dashboard.queries.rows import records

PAGE = 100
SORTS = ("newest", "oldest", "largest", "smallest", "unsure", "source")
_CHOICES = 2000  # of a filter: more than these, the rarest, are left to the search
_WORDS = re.compile(r'["“”«»„]([^"“”«»„]+)["“”«»„]|([^\s"“”«»„]+)')

Facets = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Filters:
    """What the table is narrowed to; None lets all through, `search` holds words of the sentence.

    `sure` is the confidence in tenths: "9" is 90 to 100 %.
    """

    source: str | None = None
    outlet: str | None = None
    measure: str | None = None
    party: str | None = None
    language: str | None = None
    status: str | None = None
    period: str | None = None
    sure: str | None = None
    search: str = ""

    @property
    def params(self) -> dict[str, str | list[str] | None]:
        """The same as parameters of the queries."""
        plain: dict[str, str | list[str] | None] = asdict(self)
        del plain["search"]
        return plain | {"words": words(self.search)}


@dataclass(frozen=True, slots=True)
class Found:
    """The choices of each filter, the most frequent first, with their figures within the other filters; how many
    figures fit in all; and where in the record those of the page stand."""

    choices: Facets
    total: int
    places: list[int]


def words(search: str) -> list[str]:
    """What must stand in the sentence: words, and phrases in quotation marks; the longest first."""
    found = (" ".join((phrase or word).split()) for phrase, word in _WORDS.findall(search))
    return sorted({one for one in found if one}, key=lambda one: (-len(one), one))


def find(ask: Ask, filters: Filters, page: int, sort: str = SORTS[0]) -> Found:
    """What page `page` (from 1) of the figures that fit shows, in the order asked for, and the filters' choices."""
    given: Params = {
        **filters.params, "choices": _CHOICES, "sort": sort, "size": PAGE, "skip": (page - 1) * PAGE
    }  # fmt: skip
    grouped: Facets = {}
    for row in records(ask("facets", given)):
        grouped.setdefault(row["facet"], []).append(row)
    places = [int(row["place"]) for row in grouped.pop("page", [])]
    total = sum(int(row["figures"]) for row in grouped.pop("all"))
    return Found(grouped, total, places)


def rows(ask: Ask, found: Found) -> pd.DataFrame:
    """The rows that were found, one a figure."""
    return ask("figures", {"places": found.places})
