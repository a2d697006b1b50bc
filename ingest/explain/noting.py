"""A ranker that notes what it chose among."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ingest.rank import Candidate, Weights
from ingest.watching import Path, Watching


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of a field, each with the names of the features that speak for it, and which was chosen."""

    candidates: Sequence[Candidate]
    features: list[list[str]]
    chosen: int
    sure: float


class Noting(Watching):
    """Chooses by the weights, and keeps each choice by subject and field."""

    def __init__(self, weights: Weights) -> None:
        super().__init__(weights)
        self._choices: dict[tuple[int, str], Choice] = {}

    def choice(self, subject: object, name: str) -> Choice:
        """The choice made for the field of the subject, which must still be there."""
        return self._choices[id(subject), name]

    def alone(
        self, name: str, candidates: Sequence[Candidate], subject: Any, best: Candidate, sure: float
    ) -> Candidate:
        """As of Watching; the choice is noted."""
        self._note(name, candidates, None, subject, best, sure)
        return best

    def together(self, path: Path) -> list[Candidate]:
        """As of Watching; each choice is noted with the features of coming from the one before it."""
        origin = 0
        for step, into, subject, (best, sure) in zip(
            path.steps, path.moves, path.subjects, path.chosen, strict=True
        ):
            ways = [row[origin] for row in into] if into else None
            origin = self._note(path.name, step, ways, subject, best, sure)
        return [best for best, _ in path.chosen]

    def _note(
        self,
        name: str,
        candidates: Sequence[Candidate],
        ways: list[list[str]] | None,
        subject: object,
        best: Candidate,
        sure: float,
    ) -> int:
        """Keep the choice; returns the place of the chosen candidate."""
        features = [candidate.features for candidate in candidates]
        if ways:
            features = [[*own, *way] for own, way in zip(features, ways, strict=True)]
        at = next(at for at, candidate in enumerate(candidates) if candidate is best)
        self._choices[id(subject), name] = Choice(candidates, features, at, sure)
        return at
