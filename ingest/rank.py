"""Choosing among candidates by learned weights.

A candidate carries the names of the features that hold for it; its score is the sum of their
weights, and its probability the softmax over all candidates of the choice. The weights are data
(`data/model/weights.json`), made by `python -m ingest.learn`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
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


LinkKind = tuple[str, ...]
LinkKey = Callable[[Candidate, Candidate], LinkKind]
"""from a candidate of one step to one of the next: what kind of move that is"""


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
        links: Sequence[LinkKey | None],
        features_of: Callable[[LinkKind], list[str]],
        subjects: Sequence[Any],
        before: Candidate | None = None,
    ) -> list[tuple[Candidate, float]]:
        """The best candidate of each step, chosen together, each with its probability given its neighbour.

        `links[i]` gives the key of going from a candidate of the step before to one of step i, and
        `features_of` that key's features; `before` is the candidate chosen ahead of the first step.
        """
        if self.watch:
            return self._watched(name, steps, links, features_of, subjects, before)
        get = self.weights.get(name, {}).get
        scores: dict[LinkKind, float] = {}

        def moved(link: LinkKey, earlier: Candidate, candidate: Candidate) -> float:
            key = link(earlier, candidate)
            score = scores.get(key)
            if score is None:
                score = scores[key] = sum([get(f, 0.0) for f in features_of(key)])
            return score

        trellis = _Trellis()
        previous: Sequence[Candidate] = [before] if before else []
        for step, link in zip(steps, links, strict=True):
            own = [sum([get(f, 0.0) for f in c.features]) for c in step]
            moves = (
                [[moved(link, e, c) for e in previous] for c in step] if link and previous else [[] for _ in step]
            )
            trellis.add(own, moves)
            previous = step
        return [(steps[at][best], sure) for at, (best, sure) in enumerate(trellis.best())]

    def _watched(
        self,
        name: str,
        steps: Sequence[Sequence[Candidate]],
        links: Sequence[LinkKey | None],
        features_of: Callable[[LinkKind], list[str]],
        subjects: Sequence[Any],
        before: Candidate | None,
    ) -> list[tuple[Candidate, float]]:
        """Step by step, each from the choice that the watcher made before."""
        chosen: list[tuple[Candidate, float]] = []
        for step, link, subject in zip(steps, links, subjects, strict=True):
            shown = list(step)
            if link and before:
                shown = [replace(c, features=[*c.features, *features_of(link(before, c))]) for c in step]
            best, sure = self.pick(name, shown, subject)
            before = step[next(i for i, c in enumerate(shown) if c is best)]
            chosen.append((before, sure))
        return chosen


class _Trellis:
    """The scores of a path's steps, and the best way through them (Viterbi)."""

    def __init__(self) -> None:
        self.own: list[list[float]] = []
        self.moves: list[list[list[float]]] = []
        self.back: list[list[int]] = []
        self.totals: list[float] = [0.0]

    def add(self, own: list[float], moves: list[list[float]]) -> None:
        """A further step: each candidate's own score, and its score from each candidate of the step before."""
        reached = [[t + m for t, m in zip(self.totals, row, strict=True)] if row else [0.0] for row in moves]
        self.back.append([_argmax(row) for row in reached])
        self.totals = [o + max(row) for o, row in zip(own, reached, strict=True)]
        self.own.append(own)
        self.moves.append(moves)

    def best(self) -> list[tuple[int, float]]:
        """The best candidate of each step with its probability, given the one before it."""
        found: list[tuple[int, float]] = []
        at = _argmax(self.totals)
        for own, moves, back in zip(reversed(self.own), reversed(self.moves), reversed(self.back), strict=True):
            previous = back[at]
            local = [o + (row[previous] if row else 0.0) for o, row in zip(own, moves, strict=True)]
            top = max(local)
            found.append((at, math.exp(local[at] - top) / sum([math.exp(score - top) for score in local])))
            at = previous
        return found[::-1]


def _argmax(scores: Sequence[float]) -> int:
    return scores.index(max(scores))


@lru_cache(maxsize=1)
def weights(path: Path = WEIGHTS) -> Weights:
    """The learned weights; empty where none were learned yet."""
    if not path.exists():
        return {}
    loaded: Weights = json.loads(path.read_text("utf-8"))
    return loaded
