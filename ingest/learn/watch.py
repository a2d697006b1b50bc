"""A reading that notes every choice it meets, with what the annotation says of it."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from ingest.article import Article
from ingest.learn.chains import Chain
from ingest.learn.gold import GoldDocument, agrees, own_of
from ingest.learn.train import Choice
from ingest.rank import Candidate, Link, Ranker, Weights, named

CASE = 3.0  # how much more a case of a language counts than a figure of an article


class Watcher(Ranker):
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

    def pick(self, name: str, candidates: Sequence[Candidate], subject: Any = None) -> tuple[Candidate, float]:
        """As of Ranker; the choice is noted."""
        best, sure = super().pick(name, candidates, subject)
        right = self._right(name, candidates, subject)
        if right is None:
            return best, sure
        features = [candidate.features for candidate in candidates]
        if name == "source":
            self.chains.append(Chain([features], [right], [], self.weight * self.gold.trust))
        else:
            self.choices.append(Choice(name, features, right, self.weight))
        return self._taught(best, candidates, right), sure

    def path(
        self,
        name: str,
        steps: Sequence[Sequence[Candidate]],
        links: Sequence[Link | None],
        subjects: Sequence[Any],
        before: Candidate | None = None,
    ) -> list[tuple[Candidate, float]]:
        """As of Ranker; the choices are noted as one chain."""
        right = [self._right(name, step, subject) for step, subject in zip(steps, subjects, strict=True)]
        moves = [_moves(a, b, link) for a, b, link in zip(steps, steps[1:], links[1:], strict=False)]
        nodes = [[candidate.features for candidate in step] for step in steps]
        self.chains.append(Chain(nodes, right, moves, self.weight * self.gold.trust))
        chosen = super().path(name, steps, links, subjects, before)
        return [
            (self._taught(best, step, known), sure)
            for (best, sure), step, known in zip(chosen, steps, right, strict=True)
        ]

    def _right(self, name: str, candidates: Sequence[Candidate], subject: Any) -> list[bool] | None:
        """Which candidates the annotation agrees with; null where it does not know or knows none of them."""
        figure = subject.figure
        start, end = self.scan.start[figure.first], self.scan.end[figure.last - 1]
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


def _moves(
    before: Sequence[Candidate], step: Sequence[Candidate], link: Link | None
) -> list[list[tuple[str, ...]]] | None:
    """The features of going from each candidate to each of the next step: [from][to]."""
    if link is None:
        return None
    rows = link(before, step)
    return [[tuple(named(rows[to][at])) for to in range(len(step))] for at in range(len(before))]
