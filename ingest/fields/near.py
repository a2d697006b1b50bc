"""How near a phrase stands to a figure: the features that all fields share."""

from __future__ import annotations

from bisect import bisect_left

from ingest.article import Article
from ingest.numbers.figure import Figure

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21)
_BUCKETS = (*map(str, _STEPS), "far")
_NEAR = tuple(_BUCKETS[bisect_left(_STEPS, distance)] for distance in range(_STEPS[-1] + 1))
_FEW = ("0", "1", "2")

Where = tuple[str, str, str, str, str, str]
"""side, distance, commas, breaks and figures in between, language"""


def bucket(distance: int) -> str:
    """A distance in tokens, coarsely."""
    return _NEAR[distance] if 0 <= distance < len(_NEAR) else _BUCKETS[bisect_left(_STEPS, distance)]


def few(count: int) -> str:
    if count >= 3:
        return "3+"
    return _FEW[count] if count >= 0 else str(count)


def position(article: Article, figure: Figure, first: int, last: int) -> Where:
    """Where the tokens first..last stand, seen from the figure."""
    if first >= figure.last:
        side, a, b = "R", figure.last, first
    else:
        side, a, b = "L", last, figure.first
        if a > b:
            a, b = b, a
    return (
        side,
        bucket(b - a),
        few(article.commas[b] - article.commas[a]),
        few(article.breaks[b] - article.breaks[a]),
        few(article.counts[b] - article.counts[a]),
        article.scan.language.code,
    )


def stands(prefix: str, side: str, near: str, commas: str, breaks: str, figures: str, code: str) -> list[str]:
    """The features of such a place, each behind the prefix."""
    return [
        f"{prefix}{side}",
        f"{prefix}{side}dist={near}",
        f"{prefix}{side}commas={commas}",
        f"{prefix}{side}breaks={breaks}",
        f"{prefix}{side}figures={figures}",
        f"{prefix}{side}figures={figures},commas={commas}",
        f"{prefix}{code}{side}figures={figures},breaks={breaks}",
    ]
