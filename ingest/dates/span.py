"""A date or clock time as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Tokens first ≤ i < last mean the days start to end; both null where the text leaves it open.

    `precision` is `day`, `weekday`, `range`, `month`, `year`, `relative` or `clock`.
    """

    first: int
    last: int
    precision: str
    start: date | None = None
    end: date | None = None
