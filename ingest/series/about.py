"""What a series counts, and whose it is: what the person at the keyboard says of the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

KINDS = ("total", "day")
_IDENTITY = ("name", "source", "measure", "unit", "action", "party", "place", "event", "kind")


@dataclass(frozen=True, slots=True)
class Series:
    """The ids are those of data/registry. `name` is what the series goes by, whatever is in it today: its file's
    name, if nothing else. `kind`: each value is the total up to its day, from `since` on, or what is of its day.
    """

    name: str
    source: str
    measure: str
    unit: str | None = None
    action: str | None = None
    party: str | None = None
    place: str | None = None
    event: str | None = None
    kind: str = "total"
    since: date | None = None
    outlet: str | None = None

    @property
    def document_id(self) -> str:
        """The same for the same series, however many days its file has by now."""
        key = [(name, getattr(self, name)) for name in _IDENTITY]
        return f"series-{sha256(repr(key).encode()).hexdigest()[:16]}"
