"""How far the confidence can be believed: of claims said to be 0.9 sure, nine in ten should be right."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from tests.gold.score import CORE, close, gold_field, gold_spans, got_field, same

EDGES = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.0)
Judged = tuple[float, bool]
"""confidence, whether number, what is counted and source are right"""


def judged(gold: list[dict], claims: list[dict]) -> list[Judged]:
    """Each claim of the annotated articles with the verdict; those on optional figures are left out."""
    by_article: dict[str, list[dict]] = {article["id"]: [] for article in gold}
    for claim in claims:
        if claim["document_id"] in by_article:
            by_article[claim["document_id"]].append(claim)
    return [
        verdict for article in gold for verdict in _article(list(gold_spans(article)), by_article[article["id"]])
    ]


def _article(known: list[dict], claims: list[dict]) -> Iterable[Judged]:
    for claim in claims:
        here = [one for one in known if claim["start"] < one["end"] and one["start"] < claim["end"]]
        if any(one.get("optional") for one in here):
            continue
        yield claim["confidence"], any(_right(one, claim) for one in here)


def _right(known: dict, claim: dict) -> bool:
    numbers = close(known["value"], claim["value"]) and close(known.get("value_max"), claim.get("value_max"))
    return numbers and all(same(name, gold_field(known, name), got_field(claim, name, None)) for name in CORE)


def _rows(verdicts: list[Judged]) -> Iterator[tuple[float, float, int, float, float]]:
    """The claims by confidence: from, to, how many, the share said to be right, the share that is."""
    for low, high in itertools.pairwise(EDGES):
        inside = [(sure, right) for sure, right in verdicts if low <= sure < high or sure == high == 1.0]
        if inside:
            count = len(inside)
            yield (
                low,
                high,
                count,
                sum(sure for sure, _ in inside) / count,
                sum(right for _, right in inside) / count,
            )


def table(verdicts: list[Judged]) -> str:
    """The claims by confidence, as a Markdown table: how many, how sure they are said to be, how many are right."""
    lines = ["| confidence | claims | said to be right | right |", "|---|--:|--:|--:|"]
    for low, high, count, said, right in _rows(verdicts):
        lines.append(f"| {low} to {high} | {count} | {100 * said:.0f} % | {100 * right:.0f} % |")
    return "\n".join(lines)


def distance(verdicts: list[Judged]) -> float:
    """How far said and right lie apart on average over the rows of the table, weighed by claims."""
    return sum(count * abs(said - right) for _, _, count, said, right in _rows(verdicts)) / max(1, len(verdicts))
