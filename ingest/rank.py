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


    def path(
        self,
        name: str,
        steps: Sequence[Sequence[Candidate]],
        link: Callable[[int, Candidate, Candidate], list[str]],
        subjects: Sequence[Any],
    ) -> list[tuple[Candidate, float]]:
        """The best candidate of each step, chosen together: `link` gives the features of going from the
        candidate of the step before to one of this step. With the probability of each, given its neighbour.
        """
        if self.watch:
            return self._watched(name, steps, link, subjects)
        get = self.weights.get(name, {}).get
        own = [[sum([get(f, 0.0) for f in c.features]) for c in step] for step in steps]
        totals, back = [own[0]] if steps else [], [[0] * len(own[0])] if steps else []
        linked: list[list[list[float]]] = [[]]
        for at in range(1, len(steps)):
            moves = [
                [sum([get(f, 0.0) for f in link(at, earlier, c)]) for earlier in steps[at - 1]] for c in steps[at]
            ]
            linked.append(moves)
            best = [_argmax([t + m for t, m in zip(totals[-1], row, strict=True)]) for row in moves]
            back.append(best)
            totals.append([own[at][i] + totals[-1][b] + moves[i][b] for i, b in enumerate(best)])
        return self._unwind(steps, own, totals, back, linked)

    def _unwind(
        self,
        steps: Sequence[Sequence[Candidate]],
        own: list[list[float]],
        totals: list[list[float]],
        back: list[list[int]],
        linked: list[list[list[float]]],
    ) -> list[tuple[Candidate, float]]:
        chosen: list[tuple[Candidate, float]] = []
        at = _argmax(totals[-1]) if totals else 0
        for step in range(len(steps) - 1, -1, -1):
            previous = back[step][at]
            local = [o + (linked[step][i][previous] if step else 0.0) for i, o in enumerate(own[step])]
            top = max(local)
            chosen.append((steps[step][at], math.exp(local[at] - top) / sum([math.exp(s - top) for s in local])))
            at = previous
        return chosen[::-1]

    def _watched(
        self,
        name: str,
        steps: Sequence[Sequence[Candidate]],
        link: Callable[[int, Candidate, Candidate], list[str]],
        subjects: Sequence[Any],
    ) -> list[tuple[Candidate, float]]:
        """Step by step, each from the choice that the watcher made before."""
        chosen: list[tuple[Candidate, float]] = []
        for at, step in enumerate(steps):
            if at:
                earlier = chosen[-1][0]
                step = [
                    Candidate(c.value, [*c.features, *link(at, earlier, c)], c.first, c.last, c.info) for c in step
                ]
            best, sure = self.pick(name, step, subjects[at])
            chosen.append((steps[at][next(i for i, c in enumerate(step) if c is best)], sure))
        return chosen


def _argmax(scores: Sequence[float]) -> int:
    return scores.index(max(scores))


@lru_cache(maxsize=1)
def weights(path: Path = WEIGHTS) -> Weights:
    """The learned weights; empty where none were learned yet."""
    if not path.exists():
        return {}
    loaded: Weights = json.loads(path.read_text("utf-8"))
    return loaded
