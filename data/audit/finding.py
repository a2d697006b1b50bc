"""What an audit finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """Figures that do not fit one another, and in which way.

    `type` is the name of the check (a file of data/sql/checks). `claims` and `documents` are the ids of all
    that are involved, the earlier first; `sources` the ids of those who stated them, `named` their names for
    people. `facts` are the numbers and days that the explanation tells.
    """

    type: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    measure: str | None
    party: str | None
    sources: tuple[str, ...]
    named: tuple[str, ...]
    explanation: str
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The same for the same figures, whenever it is found."""
        return sha256("\n".join((self.type, *sorted(self.claims))).encode()).hexdigest()[:20]

    def as_dict(self) -> dict[str, Any]:
        """The fields of the contract (../docs/audit.md), as plain data."""
        return {
            "type": self.type,
            "claims": list(self.claims),
            "documents": list(self.documents),
            "measure": self.measure,
            "party": self.party,
            "sources": list(self.sources),
            "explanation": self.explanation,
        }
