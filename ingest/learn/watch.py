"""A reading that notes every choice it meets, with what the annotation says of it."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from ingest.article import Article
from ingest.attribution.answer import own_of
from ingest.learn.chains import Chain
from ingest.learn.gold import GoldDocument, agrees
from ingest.learn.train import Choice
from ingest.rank import Candidate, Weights
from ingest.watching import Moves, Path, Watching

CASE = 3.0  # how much more a case of a language counts than a figure of an article

# How much a choice counts whose right value is the commonest one. Our own articles leave far more figures without
# a period (six in ten) than news does (one in three), which would be learned with the rest.
COMMON = {("period", "none"): 0.6}


class Watcher(Watching):
    """Chooses by the weights; taught, it goes on with the right candidate where the annotation knows one.

    `choices` are those made one by one, `chains` those made together and those of a source alone.
    """

    def __init__(
        self, weights: Weights, gold: GoldDocument, article: Article, scorer: ModuleType, taught: bool
    ) -> None:
        super().__init__(weights)
        self.gold, self.scan, self.own = gold, article.scan, own_of(article)
        self.scorer, self.taught = scorer, taught
        self.weight = CASE if gold.partial else 1.0
        self.choices: list[Choice] = []
        self.chains: list[Chain] = []

    def alone(
        self, name: str, candidates: Sequence[Candidate], subject: Any, best: Candidate, sure: float
    ) -> Candidate:
        """As of Watching; the choice is noted."""
        right = self._right(name, candidates, subject)
        if right is None:
            return best
        features = [candidate.features for candidate in candidates]
        if name == "source":
            self.chains.append(Chain([features], [right], [], self.weight * self.gold.trust))
        else:
            value = candidates[right.index(True)].value
            much = COMMON.get((name, value), 1.0) if isinstance(value, str) else 1.0
            self.choices.append(Choice(name, features, right, self.weight * much))
        return self._taught(best, candidates, right)

    def together(self, path: Path) -> list[Candidate]:
        """As of Watching; the choices are noted as one chain."""
        right = [
            self._right(path.name, step, subject) for step, subject in zip(path.steps, path.subjects, strict=True)
        ]
        nodes = [[candidate.features for candidate in step] for step in path.steps]
        ways = [_features(into) for into in path.moves[1:]]
        self.chains.append(Chain(nodes, right, ways, self.weight * self.gold.trust))
        return [
            self._taught(best, step, known)
            for (best, _), step, known in zip(path.chosen, path.steps, right, strict=True)
        ]

    def _right(self, name: str, candidates: Sequence[Candidate], subject: Any) -> list[bool] | None:
        """Which candidates the annotation agrees with; null where it does not know or knows none of them."""
        figure = subject.figure
        start, end = self.scan.span(figure.first, figure.last)
        claim = self.gold.claim_of(start, end, figure.value, figure.value_max)
        if claim is None or (self.gold.partial and name not in claim):
            return None
        verdicts = [agrees(self.scorer, name, candidate, claim, self.own) for candidate in candidates]
        if None in verdicts or not any(verdicts):
            return None
        return [bool(verdict) for verdict in verdicts]

    def _taught(self, best: Candidate, candidates: Sequence[Candidate], right: list[bool] | None) -> Candidate:
        if not self.taught or right is None or right[next(i for i, c in enumerate(candidates) if c is best)]:
            return best
        return candidates[right.index(True)]


def _features(moves: Moves | None) -> list[list[tuple[str, ...]]] | None:
    """The features of going from each candidate to each of the next step: [from][to]."""
    if moves is None:
        return None
    return [[tuple(row[at]) for row in moves] for at in range(len(moves[0]))]
