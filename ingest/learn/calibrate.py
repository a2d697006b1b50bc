"""Calibrates the confidence: how often claims are right, by how sure each choice was.

What the weights were learned from is read too well to tell. So the documents are read in parts, each with
weights that were learned from the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from ingest.article import Article
from ingest.attribution.answer import own_of
from ingest.confidence import evidence
from ingest.extract import analyse
from ingest.fields.state import Read
from ingest.learn.gold import GoldDocument, agrees
from ingest.rank import Candidate, Ranker, Weights
from ingest.read import read

_PARTS = 2
_PENALTY = 1.0
_CORE = ("measure", "source")  # what must be right for a claim to be: what is counted, and who states it

Reading = tuple[GoldDocument, Article, Read]


def unread(documents: list[GoldDocument], learn: Callable[[list[GoldDocument]], Weights]) -> Iterator[Reading]:
    """Every figure of the documents, as it is read by weights that `learn` makes of the other documents."""
    for part in range(_PARTS):
        others = [document for at, document in enumerate(documents) if at % _PARTS != part]
        ranker = Ranker(learn(others))
        for gold in documents[part::_PARTS]:
            article = analyse(gold.document)
            yield from ((gold, article, one) for one in read(article, ranker))


def calibrate(readings: Iterator[Reading], scorer: ModuleType) -> dict[str, float]:
    """Weights of the confidence: a logistic regression of "what and who are right" on how sure each field is."""
    rows = [(evidence(*reading[1:]), _right(scorer, *reading)) for reading in readings]
    names = sorted({name for known, _ in rows for name in known})
    index = {name: at for at, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for at, (known, _) in enumerate(rows):
        for name, value in known.items():
            matrix[at, index[name]] = value
    found = _regression(matrix, np.array([1.0 if right else 0.0 for _, right in rows]))
    return {name: round(float(weight), 3) for name, weight in zip(names, found, strict=True)}


def _regression(matrix: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = matrix @ weights
        value = float(np.logaddexp(0.0, scores).sum() - right @ scores + _PENALTY * weights @ weights)
        return value, matrix.T @ (1.0 / (1.0 + np.exp(-scores)) - right) + 2 * _PENALTY * weights

    weights: NDArray[np.float64] = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x
    return weights


def _right(scorer: ModuleType, gold: GoldDocument, article: Article, one: Read) -> bool:
    start, end = article.scan.span(one.figure.first, one.figure.last)
    claim = gold.claim_of(start, end, one.figure.value, one.figure.value_max)
    if claim is None:
        return False
    values: dict[str, Any] = {"measure": one.measure, "source": one.attribution}
    return all(
        agrees(scorer, name, Candidate(values[name], []), claim, own_of(article)) is not False for name in _CORE
    )
