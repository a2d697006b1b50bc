"""What a question takes from the figure that the engine read, and what it leaves open."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from data.checking import Question
from data.model import Claim, Period
from ingest.scan import Scan

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PLAIN = ("value", "value_max", "qualifier", "unit", "measure", "measure_text", "action", "event", "delta")


def question(claim: Claim, scanned: Scan, published: date | None) -> Question:
    """The question that a figure of a text asks.

    Of an article, the engine infers what its text does not say: the outlet answers, the party is the one
    at war. A question asks only for what it says itself; and where it is no statement, but a bare figure, it
    asks for planned and denied ones, too.
    """
    said = claim.attribution != "outlet"
    return Question(
        **{name: getattr(claim, name) for name in _PLAIN},
        party=claim.party if _named(claim, scanned, "parties", claim.party) else None,
        place=claim.place if _named(claim, scanned, "places", claim.place) else None,
        source=(claim.source_id or claim.source or (claim.source_name or "").lower() or None) if said else None,
        source_name=claim.source_name if said else None,
        period=_period(claim, published),
        status=claim.status if said or claim.action else None,
    )


def _named(claim: Claim, scanned: Scan, cls: str, ident: str | None) -> bool:
    """Whether the text names it elsewhere than in the name of the source ("Kyiv said")."""
    first, last = claim.source_start or 0, claim.source_end or 0
    at = [scanned.span(*mention[:2])[0] for mention in scanned.marks.get(cls, {}).values() if mention[2] == ident]
    return any(not first <= start < last for start in at)


def _period(claim: Claim, published: date | None) -> Period:
    """The stretch of time, without days that nobody gave: those of an unknown year, and today as an end."""
    period = claim.period
    if period.text is None or (published is None and not _YEAR.search(claim.sentence.replace(claim.figure, ""))):
        return Period()
    ends_today = period.kind == "since" and period.end == claim.stated_on
    return replace(period, end=None) if ends_today else period
