"""Fits the weights: softmax over the candidates of every choice, by L-BFGS, with a quadratic penalty."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from ingest.rank import Weights

LEAST = 0.02  # weights smaller than this are left out
RARE = 4  # features met in fewer choices say nothing

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Choice:
    """One choice as it was met: the features of each candidate, which of them are right, and its weight."""

    field: str
    features: list[list[str]]
    right: list[bool]
    weight: float = 1.0


def fit(choices: list[Choice], penalty: float) -> Weights:
    """Weights under which the right candidates are likeliest. `penalty` is the L2 strength."""
    by_field: dict[str, list[Choice]] = defaultdict(list)
    for choice in choices:
        if any(choice.right) and not all(choice.right):
            by_field[choice.field].append(choice)
    return {name: _fit_one(known, penalty) for name, known in sorted(by_field.items())}


def _fit_one(choices: list[Choice], penalty: float) -> dict[str, float]:
    names = _names(choices)
    index = {name: at for at, name in enumerate(names)}
    rows = [features for choice in choices for features in choice.features]
    matrix = sparse(rows, index)
    starts = np.cumsum([0, *(len(choice.features) for choice in choices[:-1])])
    right = np.array([r for choice in choices for r in choice.right])
    importance = np.array([choice.weight for choice in choices])
    sizes = np.diff([*starts, len(rows)])
    strength = penalty * np.array([depth(name) for name in names])

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        top = np.repeat(np.maximum.reduceat(scores, starts), sizes)
        shares = np.exp(scores - top)
        whole = np.add.reduceat(shares, starts)
        good = np.maximum(np.add.reduceat(shares * right, starts), 1e-300)
        slope = shares / np.repeat(whole, sizes) - shares * right / np.repeat(good, sizes)
        value = float(importance @ (np.log(whole) - np.log(good)) + strength @ (weights * weights))
        return value, matrix.T @ (slope * np.repeat(importance, sizes)) + 2 * strength * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: round(float(w), 3) for name, w in zip(names, found.x, strict=True) if abs(w) >= LEAST}


def depth(name: str) -> float:
    """How much more a feature is held down for each further fact that it joins: what is special is learned last."""
    return 1.0 + 0.5 * (name.count(",") + name.count("&"))


def _names(choices: list[Choice]) -> list[str]:
    """The features met in enough choices."""
    met: dict[str, int] = defaultdict(int)
    for choice in choices:
        for name in {feature for features in choice.features for feature in features}:
            met[name] += 1
    return sorted(name for name, count in met.items() if count >= RARE)


def sparse(rows: list[list[str]], index: dict[str, int]) -> csr_matrix:
    """One row for each list of features, one column for each feature of the index."""
    columns: list[int] = []
    edges = [0]
    for features in rows:
        columns.extend(index[feature] for feature in features if feature in index)
        edges.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, edges), shape=(len(rows), len(index)))
