"""Entering the attributions of one sentence."""

from __future__ import annotations

from ingest.attribution.bodies import bodies, fits
from ingest.attribution.identity import Identity, Memory
from ingest.attribution.model import Attribution, Group
from ingest.attribution.resolve import resolve
from ingest.attribution.standing import Standing
from ingest.scan import Mention, Scan


class Entering(Standing):
    """The attributions found so far in a sentence, `found`; `used` are the groups that they name."""

    def __init__(
        self, scan: Scan, number: int, first: int, last: int, memory: Memory, dates: frozenset[int]
    ) -> None:
        super().__init__(scan, first, last, dates)
        self.number, self.memory = number, memory
        self.used: set[int] = set()
        self.found: list[Attribution] = []

    def _enter(self, group: Group, form: str, cue: Mention, denies: bool = False, adds: bool = False) -> None:
        if id(group) in self.used:
            return
        identity = self._named_here(group) or resolve(self.scan, group, self.memory)
        if identity is None or (form == "hearer" and not identity.relay):
            return
        self.used.add(id(group))
        self.found.append(
            Attribution(
                identity,
                form,
                self.number,
                group.first,
                group.last,
                cue[0],
                cue[1],
                denies,
                adds,
                identity.back,
            )
        )

    def _named_here(self, group: Group) -> Identity | None:
        """For "a spokesperson for the fund": the institution named earlier in the sentence."""
        if not any(name.kind == "back" and name.ident == "institution" for name in group.names):
            return None
        wanted = bodies(self.scan, group.first, group.last)
        for other in reversed(self.groups):
            if other.last <= group.first and other.of("source") and id(other) not in self.used:
                identity = resolve(self.scan, other, self.memory)
                known = identity and not identity.relay and fits(identity, wanted, self.memory.registry)
                return identity if known else None
        return None
