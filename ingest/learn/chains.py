"""Fits the weights of choices that are made together: a conditional random field over each text's figures.

What is learned is the probability of the whole way through a text, as `Ranker.path` looks for it, so a
wrong step is not followed by others that were only ever learned behind right ones. Where the annotation
accepts several candidates, or does not know the figure, all of them count as right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from ingest.learn.train import LEAST, Floats, sparse

_BATCH = 64  # chains that are gone through together
_NEVER = -1e9
_ROUNDS = 120
_RARE = 2  # features met in fewer steps say nothing

Ints = NDArray[np.int64]
Moves = list[list[tuple[str, ...]]]
"""features of going from a candidate of one step to one of the next: [from][to]"""


@dataclass(slots=True)
class Chain:
    """The choices of one text: each step's candidates with their features, and which of them are right."""

    nodes: list[list[list[str]]]
    right: list[list[bool] | None]
    moves: list[Moves | None]
    weight: float = 1.0

    @property
    def teaches(self) -> bool:
        return self.weight > 0 and any(known and not all(known) for known in self.right)


@dataclass(slots=True)
class _Batch:
    """Chains of like length, padded: `node` and `move` are rows of the feature matrices, by step and chain."""

    node: Ints  # step, chain, candidate
    allowed: NDArray[np.bool_]
    move: Ints  # step, chain, candidate before, candidate
    weight: Floats


def fit_chains(chains: list[Chain], penalty: float) -> dict[str, float]:
    """Weights under which the right ways through the chains are likeliest. `penalty` is the L2 strength."""
    taught = sorted((chain for chain in chains if chain.teaches), key=lambda chain: len(chain.nodes))
    names = _names(taught)
    problem = _Problem(taught, {name: at for at, name in enumerate(names)})

    def loss(weights: Floats) -> tuple[float, Floats]:
        value, slope = problem.loss(weights)
        return value + penalty * float(weights @ weights), slope + 2 * penalty * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    return {name: round(float(w), 3) for name, w in zip(names, found.x, strict=True) if abs(w) >= LEAST}


class _Problem:
    """The likelihood of the right ways, and its slope, for given weights."""

    def __init__(self, chains: list[Chain], index: dict[str, int]) -> None:
        rows: list[list[str]] = []
        keys: dict[tuple[str, ...], int] = {(): 0}
        self.batches = [_batch(chains[at : at + _BATCH], rows, keys) for at in range(0, len(chains), _BATCH)]
        self.nodes: csr_matrix = sparse(rows, index)
        self.moves: csr_matrix = sparse([list(key) for key in keys], index)

    def loss(self, weights: Floats) -> tuple[float, Floats]:
        # Two rows more: the padding that is always passed through, and what never is.
        scores = np.concatenate([self.nodes @ weights, [0.0, _NEVER]])
        moves = self.moves @ weights
        slope_nodes, slope_moves = np.zeros(len(scores)), np.zeros(len(moves))
        value = 0.0
        for batch in self.batches:
            own = scores[batch.node]
            for sign, allowed in ((1.0, own), (-1.0, np.where(batch.allowed, own, _NEVER))):
                whole = _pass(batch, allowed, moves, sign, slope_nodes, slope_moves)
                value += sign * float(batch.weight @ whole)
        return value, self.nodes.T @ slope_nodes[:-2] + self.moves.T @ slope_moves


def _pass(
    batch: _Batch, own: Floats, moves: Floats, sign: float, slope_nodes: Floats, slope_moves: Floats
) -> Floats:
    """Forward and backward over a batch; adds to the slopes, and gives each chain's log of the sum of all ways."""
    steps = range(len(own))
    links = [moves[batch.move[t]] for t in steps]
    ahead = [own[0]]
    for t in steps[1:]:
        ahead.append(own[t] + _log_sum(ahead[-1][:, :, None] + links[t], 1))
    whole = _log_sum(ahead[-1], 1)
    share = sign * batch.weight
    back = np.zeros_like(own[0])
    for t in reversed(steps):
        np.add.at(slope_nodes, batch.node[t], np.exp(ahead[t] + back - whole[:, None]) * share[:, None])
        if t:
            rest = links[t] + (own[t] + back)[:, None, :]
            pairs = np.exp(ahead[t - 1][:, :, None] + rest - whole[:, None, None]) * share[:, None, None]
            slope_moves += np.bincount(batch.move[t].ravel(), pairs.ravel(), len(slope_moves))
            back = _log_sum(rest, 2)
    return whole


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    total: Floats = (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)
    return total


def _batch(chains: list[Chain], rows: list[list[str]], keys: dict[tuple[str, ...], int]) -> _Batch:
    longest = max(len(chain.nodes) for chain in chains)
    widest = max(len(step) for chain in chains for step in chain.nodes)
    shape = (longest, len(chains), widest)
    batch = _Batch(
        np.full(shape, -1), np.zeros(shape, bool), np.zeros((*shape, widest), np.int64),
        np.array([chain.weight for chain in chains]),
    )  # fmt: skip
    for at, chain in enumerate(chains):
        for step, nodes in enumerate(chain.nodes):
            span = slice(len(nodes))
            batch.node[step, at, span] = range(len(rows), len(rows) + len(nodes))
            batch.allowed[step, at, span] = chain.right[step] or True
            rows.extend(nodes)
        batch.node[len(chain.nodes) :, at, 0] = -2
        batch.allowed[len(chain.nodes) :, at, 0] = True
        for step, moves in enumerate(chain.moves, 1):
            for before, row in enumerate(moves or ()):
                batch.move[step, at, before, : len(row)] = [keys.setdefault(key, len(keys)) for key in row]
    return batch


def _names(chains: list[Chain]) -> list[str]:
    """The features met in enough steps."""
    met: dict[str, int] = defaultdict(int)
    for chain in chains:
        for step in chain.nodes:
            for name in {name for features in step for name in features}:
                met[name] += 1
        for name in _moved(chain):
            met[name] += 1
    return sorted(name for name, count in met.items() if count >= _RARE)


def _moved(chain: Chain) -> Iterator[str]:
    for moves in chain.moves:
        for row in moves or ():
            for key in row:
                yield from key
