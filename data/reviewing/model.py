"""What a decision on a figure holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

VERDICTS = ("confirmed", "corrected", "rejected")

FIELDS = (
    "value", "value_max", "qualifier", "unit", "measure", "action", "party", "place", "event", "period_kind",
    "period_start", "period_end", "stated_on", "source", "source_id", "source_name", "status", "delta",
)  # fmt: skip
"""The fields of a figure that a person may correct, as the columns of the store name them."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what on a figure, when and why. `before` and `changes`: field → value as text, None for none.

    `claim_id` is the figure as it was then; `standing`: neither taken back nor replaced by a later decision.
    """

    review_id: str
    document_id: str
    claim_id: str
    figure: str
    verdict: str
    reviewer: str
    reason: str
    decided_at: datetime
    undone_at: datetime | None
    standing: bool
    before: Mapping[str, str | None] = field(default_factory=dict)
    changes: Mapping[str, str | None] = field(default_factory=dict)
