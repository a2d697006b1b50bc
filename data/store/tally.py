"""What an ingest did."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents were new, came with another text or particulars, were read anew by a changed
    extractor, were there already, and could not be read."""

    added: int = 0
    changed: int = 0
    reread: int = 0
    unchanged: int = 0
    unreadable: int = 0

    def as_dict(self) -> dict[str, int]:
        """Its counts by name."""
        return asdict(self)
