"""Choosing among candidates by learned weights.

A candidate carries signs, each a few plain values with the function that names the features they are;
its score is the sum of the features' weights, and its probability the softmax over all candidates of
the choice. The same signs come back all the time, so a sign is scored once and its features are named
only then. The weights are data (`data/model/weights.json`), made by `python -m ingest.learn`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import add
from pathlib import Path
from typing import Any

import data

WEIGHTS = Path(data.__file__).parent / "model" / "weights.json"
Weights = dict[str, dict[str, float]]
"""field → feature → weight"""

Sign = tuple[Any, ...]
"""A function, and the values it takes to name features. In one place of it always the same type: 1 is True."""


@dataclass(slots=True, eq=False)
class Candidate:
    """One possible value of a field, the signs that speak for it, and the tokens it was read from.

    `form` tells how it was come by, where other signs ask for that.
    """

    value: Any
    signs: list[Sign]
    first: int | None = None
    last: int | None = None
    info: Any = None
    form: str = ""

    @property
    def features(self) -> list[str]:
        """The names of all features of its signs."""
        return [name for sign in self.signs for name in named(sign)]


def named(sign: Sign) -> list[str]:
    """The features of a sign."""
    names: list[str] = sign[0](*sign[1:])
    return names


Row = tuple[Any, ...]
"""As a sign, but of several things at once: the function names the features of each."""


def named_each(row: Row) -> list[list[str]]:
    """The features of each of a row."""
    names: list[list[str]] = row[0](*row[1:])
    return names


Link = Callable[[Sequence[Candidate], Sequence[Candidate]], list[Row]]
"""from the candidates of one step and of the next: for each of the next, the row of coming from each"""

_KEPT = 20_000  # scores of signs kept for a field
_UNIT = 1000  # weights have three decimals: as whole numbers they add up exactly, in any order


class _Scores(dict[Sign, int]):
    """What each sign says for the candidates of one field, in thousandths; worked out when first asked for."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights

    def __missing__(self, sign: Sign) -> int:
        if len(self) >= _KEPT:
            self.clear()
        get = self._weights.get
        score = self[sign] = round(_UNIT * sum([get(name, 0.0) for name in named(sign)]))
        return score


class _Sums(dict[Candidate, int]):
    """What all signs of each candidate say together: a candidate may stand in several steps of a path."""

    def __init__(self, scores: _Scores) -> None:
        self._scores = scores

    def __missing__(self, candidate: Candidate) -> int:
        total = self[candidate] = sum(map(self._scores.__getitem__, candidate.signs))
        return total


class _Rows(dict[Row, list[int]]):
    """The same for rows."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights

    def __missing__(self, row: Row) -> list[int]:
        if len(self) >= _KEPT:
            self.clear()
        get = self._weights.get
        scores = [round(_UNIT * sum([get(name, 0.0) for name in names])) for names in named_each(row)]
        self[row] = scores
        return scores


@dataclass(slots=True)
class Ranker:
    """Picks the best candidate of a choice, or of several choices together."""

    weights: Weights
    _scores: dict[str, _Scores] = field(default_factory=dict)
    _rows: dict[str, _Rows] = field(default_factory=dict)

    def pick(self, name: str, candidates: Sequence[Candidate], subject: Any = None) -> tuple[Candidate, float]:
        """The best candidate of the likeliest value for the field of the subject, and the value's probability.

        Several candidates may have one value: their probabilities add up. Of equals, the first. Subjects
        are for those who learn from the choices; here they decide nothing.
        """
        scores = self._score(name, candidates)
        top = max(scores)
        shares = list(map(_ODDS, [score - top for score in scores]))
        values: list[Any] = []  # not all can be hashed, and they are few
        sums: list[float] = []
        for candidate, share in zip(candidates, shares, strict=True):
            if candidate.value in values:
                sums[values.index(candidate.value)] += share
            else:
                values.append(candidate.value)
                sums.append(share)
        likeliest = max(sums)
        likely = [value for value, total in zip(values, sums, strict=True) if total == likeliest]
        best = max([at for at, one in enumerate(candidates) if one.value in likely], key=scores.__getitem__)
        return candidates[best], likeliest / sum(shares)

    def path(
        self,
        name: str,
        steps: Sequence[Sequence[Candidate]],
        links: Sequence[Link | None],
        subjects: Sequence[Any],
        before: Candidate | None = None,
    ) -> list[tuple[Candidate, float]]:
        """The best candidate of each step, chosen together, each with its probability given its neighbour.

        `links[i]` tells what going from a candidate of the step before to one of step i is like;
        `before` is the candidate chosen ahead of the first step.
        """
        rows = self._rows.setdefault(name, _Rows(self.weights.get(name, {}))).__getitem__
        score = _Sums(self._known(name)).__getitem__
        trellis = _Trellis()
        previous: Sequence[Candidate] = [before] if before else []
        for step, link in zip(steps, links, strict=True):
            moves = list(map(rows, link(previous, step))) if link and previous else [[] for _ in step]
            trellis.add(list(map(score, step)), moves)
            previous = step
        return [(steps[at][best], sure) for at, (best, sure) in enumerate(trellis.best())]

    def _known(self, name: str) -> _Scores:
        known = self._scores.get(name)
        if known is None:
            known = self._scores[name] = _Scores(self.weights.get(name, {}))
        return known

    def _score(self, name: str, candidates: Sequence[Candidate]) -> list[int]:
        score = self._known(name).__getitem__
        return [sum(map(score, candidate.signs)) for candidate in candidates]


class _Trellis:
    """The scores of a path's steps, and the best way through them (Viterbi)."""

    def __init__(self) -> None:
        self.own: list[list[int]] = []
        self.moves: list[list[list[int]]] = []
        self.back: list[list[int]] = []
        self.totals: list[int] = [0]

    def add(self, own: list[int], moves: list[list[int]]) -> None:
        """A further step: each candidate's own score, and its score from each candidate of the step before."""
        reached = [list(map(add, self.totals, row)) if row else [0] for row in moves]
        tops = [max(row) for row in reached]
        self.back.append([row.index(top) for row, top in zip(reached, tops, strict=True)])
        self.totals = list(map(add, own, tops))
        self.own.append(own)
        self.moves.append(moves)

    def best(self) -> list[tuple[int, float]]:
        """The best candidate of each step with its probability, given the one before it."""
        found: list[tuple[int, float]] = []
        at = _argmax(self.totals)
        for own, moves, back in zip(reversed(self.own), reversed(self.moves), reversed(self.back), strict=True):
            previous = back[at]
            local = [o + (row[previous] if row else 0) for o, row in zip(own, moves, strict=True)]
            found.append((at, _share(local, at)))
            at = previous
        return found[::-1]


def _argmax(scores: Sequence[int]) -> int:
    return scores.index(max(scores))


def _share(scores: Sequence[int], at: int) -> float:
    """The probability of one of the scores."""
    mine = scores[at]
    return 1.0 / sum(map(_ODDS, [score - mine for score in scores]))


class _Odds(dict[int, float]):
    """The odds of one score to another, by their difference; the same differences come back all the time."""

    def __missing__(self, difference: int) -> float:
        if len(self) >= _KEPT:
            self.clear()
        odds = self[difference] = math.exp(difference / _UNIT)
        return odds


_ODDS = _Odds().__getitem__


@lru_cache(maxsize=1)
def weights(path: Path = WEIGHTS) -> Weights:
    """The learned weights; empty where none were learned yet."""
    if not path.exists():
        return {}
    loaded: Weights = json.loads(path.read_text("utf-8"))
    return loaded


@lru_cache(maxsize=1)
def ranker(path: Path = WEIGHTS) -> Ranker:
    """The ranker with the learned weights, which keeps the scores it met from document to document."""
    return Ranker(weights(path))
