"""Choosing among candidates by learned weights.

A candidate carries the names of the features that hold for it; its score is the sum of their
weights, and its probability the softmax over all candidates of the choice. The weights are data
(`data/model/weights.json`), made by `python -m ingest.learn`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import data

WEIGHTS = Path(data.__file__).parent / "model" / "weights.json"
Weights = dict[str, dict[str, float]]
"""field → feature → weight"""


@dataclass(slots=True)
class Candidate:
    """One possible value of a field, the features that speak for it, and the tokens it was read from."""

    value: Any
    features: list[str]
    first: int | None = None
    last: int | None = None
    info: Any = None


@dataclass(slots=True)
class Ranker:
    """Picks the best candidate. `watch`, where set, is shown every choice and may make another."""

    weights: Weights
    watch: Callable[[str, Sequence[Candidate], int, Any], int] | None = field(default=None)

    def pick(self, name: str, candidates: Sequence[Candidate], subject: Any = None) -> tuple[Candidate, float]:
        """The best candidate for the field of the subject, and its probability. Of equals, the first."""
        known = self.weights.get(name, {})
        get = known.get
        scores = [sum([get(feature, 0.0) for feature in candidate.features]) for candidate in candidates]
        top = max(scores)
        best = scores.index(top)
        if self.watch:
            best = self.watch(name, candidates, best, subject)
        return candidates[best], 1.0 / sum([math.exp(score - top) for score in scores])


@lru_cache(maxsize=1)
def weights(path: Path = WEIGHTS) -> Weights:
    """The learned weights; empty where none were learned yet."""
    if not path.exists():
        return {}
    loaded: Weights = json.loads(path.read_text("utf-8"))
    return loaded
