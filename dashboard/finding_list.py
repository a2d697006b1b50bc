"""Which findings are shown, and in which order; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from data.audit import Finding, types

PAGE = 20
STATES = ("open", "explained", "confirmed", "all")
_APART = {
    "total_fell": ("value_before", "value"),
    "slip_of_scale": ("lower", "higher"),
    "stale": ("value", "value_since"),
    "delta_mismatch": ("difference", "delta"),
    "sum_gap": ("difference", "total"),
    "parts_exceed_whole": ("whole", "total"),
    "sources_disagree": ("value_a", "value_b"),
}
"""type of finding → the two numbers that do not fit"""

Verdicts = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; None lets all through."""

    type: str | None = None
    source: str | None = None
    measure: str | None = None
    state: str = STATES[0]


def weight(finding: Finding) -> tuple[float, int, int]:
    """How heavy a finding is among those of its type: how far apart its two numbers are, as a share of the larger
    one (0 where it has none), then how many articles and figures it involves."""
    names = _APART.get(finding.type)
    numbers = [finding.facts.get(name) for name in names] if names else []
    if len(numbers) < 2 or any(number is None for number in numbers):
        return 0.0, len(finding.documents), len(finding.claims)
    one, other = (float(number) for number in numbers if number is not None)
    largest = max(abs(one), abs(other))
    return abs(one - other) / largest if largest else 0.0, len(finding.documents), len(finding.claims)


def state(finding: Finding, verdicts: Verdicts) -> str:
    """What people think of a finding: explained, confirmed, or open while nobody has said."""
    found = verdicts.get(finding.id)
    return str(found["verdict"]) if found else "open"


def chosen(findings: Iterable[Finding], wanted: Wanted, verdicts: Verdicts) -> list[Finding]:
    """The findings that fit, by type in the order of the checks, the heaviest of each type first."""
    order = {name: place for place, name in enumerate(types())}
    fitting = [one for one in findings if _fits(one, wanted, verdicts)]
    return sorted(fitting, key=lambda one: (order[one.type], *(-part for part in weight(one)), one.id))


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are of each type, in the order of the checks."""
    counts = dict.fromkeys(types(), 0)
    for one in findings:
        counts[one.type] += 1
    return {name: count for name, count in counts.items() if count}


def shown_claims(finding: Finding, most: int) -> list[str]:
    """The figures of a finding that stand side by side: where they are many, its first and its last ones."""
    if len(finding.claims) <= most:
        return list(finding.claims)
    return [*finding.claims[: most - most // 2], *finding.claims[-(most // 2) :]]


def sources_of(findings: Sequence[Finding]) -> dict[str, str]:
    """The sources that findings are about, the most frequent first, with their names."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for one in findings:
        for source, name in zip(one.sources, one.named, strict=True):
            names[source] = name
            counts[source] = counts.get(source, 0) + 1
    return {source: names[source] for source in sorted(counts, key=lambda key: (-counts[key], key))}


def _fits(one: Finding, wanted: Wanted, verdicts: Verdicts) -> bool:
    return (
        wanted.type in (None, one.type)
        and (wanted.source is None or wanted.source in one.sources)
        and wanted.measure in (None, one.measure)
        and wanted.state in ("all", state(one, verdicts))
    )
