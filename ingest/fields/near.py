"""How near a phrase stands to a figure: the features that all fields share."""

from __future__ import annotations

from ingest.article import Article
from ingest.numbers.figure import Figure

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21)


def bucket(distance: int) -> str:
    """A distance in tokens, coarsely."""
    for step in _STEPS:
        if distance <= step:
            return str(step)
    return "far"


def few(count: int) -> str:
    return str(count) if count < 3 else "3+"


def position(article: Article, figure: Figure, first: int, last: int) -> list[str]:
    """Features of where the tokens first..last stand, seen from the figure."""
    if first >= figure.last:
        side, a, b = "R", figure.last, first
    else:
        side, a, b = "L", last, figure.first
    a, b = min(a, b), max(a, b)
    commas = few(article.commas[b] - article.commas[a])
    breaks = few(article.breaks[b] - article.breaks[a])
    figures = few(article.counts[b] - article.counts[a])
    near = bucket(b - a)
    return [
        side,
        f"{side}dist={near}",
        f"{side}commas={commas}",
        f"{side}breaks={breaks}",
        f"{side}figures={figures}",
        f"{side}figures={figures},commas={commas}",
        f"{article.scan.language.code}{side}figures={figures},breaks={breaks}",
    ]
