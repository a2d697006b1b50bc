"""A ranker that shows each of its choices to those who learn from them or explain them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ingest.rank import Candidate, Link, Ranker, named_each

Moves = list[list[list[str]]]
"""for each candidate of a step, the features of coming from each of the step before"""


@dataclass(frozen=True, slots=True)
class Path:
    """Choices made together: the candidates and subject of each step, the moves into it, and what was chosen."""

    name: str
    steps: Sequence[Sequence[Candidate]]
    moves: Sequence[Moves | None]
    subjects: Sequence[Any]
    chosen: Sequence[tuple[Candidate, float]]


class Watching(Ranker):
    """Chooses by the weights, and tells `alone` and `together` of it, which say with what to go on."""

    def pick(self, name: str, candidates: Sequence[Candidate], subject: Any = None) -> tuple[Candidate, float]:
        """As of Ranker; the choice is shown."""
        best, sure = super().pick(name, candidates, subject)
        return self.alone(name, candidates, subject, best, sure), sure

    def path(
        self,
        name: str,
        steps: Sequence[Sequence[Candidate]],
        links: Sequence[Link | None],
        subjects: Sequence[Any],
        before: Candidate | None = None,
    ) -> list[tuple[Candidate, float]]:
        """As of Ranker; the choices are shown together."""
        chosen = super().path(name, steps, links, subjects, before)
        origins = [[before] if before else [], *steps]
        moves = [
            [named_each(row) for row in link(origin, step)] if link and origin else None
            for origin, link, step in zip(origins, links, steps, strict=False)
        ]
        best = self.together(Path(name, steps, moves, subjects, chosen))
        return [(one, sure) for one, (_, sure) in zip(best, chosen, strict=True)]

    def alone(
        self, name: str, candidates: Sequence[Candidate], subject: Any, best: Candidate, sure: float
    ) -> Candidate:
        """A choice made by itself; returns the candidate to go on with."""
        raise NotImplementedError

    def together(self, path: Path) -> list[Candidate]:
        """Choices made together; returns the candidates to go on with."""
        raise NotImplementedError
