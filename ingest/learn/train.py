"""Fits the weights: softmax over the candidates of every choice, by AdaGrad, shrunk towards zero, averaged."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from dataclasses import dataclass

from ingest.rank import Weights

_EPOCHS = 10
_RATE = 0.25


@dataclass(slots=True)
class Choice:
    """One choice as it was met: the features of each candidate, and which of them are right."""

    field: str
    features: list[list[str]]
    right: list[bool]


def fit(choices: list[Choice], shrink: float, seed: int = 1) -> Weights:
    """Weights under which the right candidates are likeliest. `shrink` is the L2 pull a step."""
    by_field: dict[str, list[Choice]] = defaultdict(list)
    for choice in choices:
        if any(choice.right) and not all(choice.right):
            by_field[choice.field].append(choice)
    return {name: _fit_one(known, shrink, random.Random(seed)) for name, known in sorted(by_field.items())}


def _fit_one(choices: list[Choice], shrink: float, chance: random.Random) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-2)
    order = list(choices)
    sums: dict[str, float] = defaultdict(float)
    for epoch in range(_EPOCHS):
        chance.shuffle(order)
        for choice in order:
            for feature, slope in _slopes(choice, weights).items():
                slope += shrink * weights[feature]
                squares[feature] += slope * slope
                weights[feature] -= _RATE * slope / math.sqrt(squares[feature])
        if epoch >= _EPOCHS // 2:
            for feature, weight in weights.items():
                sums[feature] += weight / (_EPOCHS - _EPOCHS // 2)
    return {feature: round(w, 3) for feature, w in sorted(sums.items()) if abs(w) >= 0.02}


def _slopes(choice: Choice, weights: dict[str, float]) -> dict[str, float]:
    """The gradient of the log loss of one choice."""
    scores = [sum(weights.get(f, 0.0) for f in features) for features in choice.features]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    whole = sum(shares)
    good = sum(share for share, right in zip(shares, choice.right, strict=True) if right)
    slopes: dict[str, float] = defaultdict(float)
    for features, share, right in zip(choice.features, shares, choice.right, strict=True):
        slope = share / whole - (share / good if right and good else 0.0)
        if abs(slope) > 1e-4:
            for feature in features:
                slopes[feature] += slope
    return slopes
