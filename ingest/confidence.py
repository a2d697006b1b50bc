"""How far a claim can be believed: how sure each choice was, and of what kind its source is."""

from __future__ import annotations

import math

from ingest.article import Article
from ingest.fields.state import Read

_LEAST = 1e-4  # no choice is surer than 1 - _LEAST
_MANY = 4  # sources of a text from which on their number tells no more

Evidence = dict[str, float]


def evidence(article: Article, read: Read) -> Evidence:
    """What tells whether number, what is counted, and source are all right, by name."""
    who, how, count = read.attribution, read.source_how, article.sources
    odds = {name: _odds(read.sure.get(name, 0.5)) for name in ("measure", "source")}
    return {
        "bias": 1.0,
        f"how={how}": 1.0,
        f"form={who.form if who else None}": 1.0,
        f"kind={who.identity.kind if who else None}": 1.0,
        f"sources={min(count, _MANY)}": 1.0,
        f"how={how},sources={min(count, _MANY - 1)}": 1.0,
        f"unknown={read.measure is None}": 1.0,
        **{name: math.log(max(p, _LEAST)) for name, p in read.sure.items()},
        **{f"odds of {name}": value for name, value in odds.items()},
        f"odds of source,how={how}": odds["source"],
    }


def confidence(article: Article, read: Read, learned: dict[str, float]) -> float:
    """The share of claims with this evidence that are right, 0 to 1 (see ingest.learn.calibrate)."""
    score = sum(learned.get(name, 0.0) * value for name, value in evidence(article, read).items())
    return round(1.0 / (1.0 + math.exp(-score)), 3)


def _odds(p: float) -> float:
    """The logarithm of the odds."""
    kept = min(max(p, _LEAST), 1.0 - _LEAST)
    return math.log(kept / (1.0 - kept))
