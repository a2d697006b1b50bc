"""What an ingest did."""

from __future__ import annotations

from dataclasses import asdict, dataclass

WORDS = {
    "added": "new",
    "changed": "changed",
    "reread": "read anew",
    "unchanged": "there already",
    "unreadable": "unreadable",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents were new, came with another text or particulars, were read anew by a changed
    extractor, were there already, and could not be read."""

    added: int = 0
    changed: int = 0
    reread: int = 0
    unchanged: int = 0
    unreadable: int = 0

    def __str__(self) -> str:
        parts = [f"{count} {WORDS[name]}" for name, count in self.as_dict().items() if count]
        return ", ".join(parts) or "nothing to read"

    def __add__(self, other: Tally) -> Tally:
        return Tally(**{name: count + getattr(other, name) for name, count in self.as_dict().items()})

    @property
    def kept(self) -> int:
        """How many documents were read and are in the store now."""
        return self.added + self.changed + self.reread + self.unchanged

    def as_dict(self) -> dict[str, int]:
        """Its counts by name."""
        return asdict(self)
