"""What has been read so far: the scene that a figure takes over what its own clause does not say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ingest.dates import DateSpan
from ingest.numbers.figure import Figure

if TYPE_CHECKING:
    from ingest.attribution.model import Attribution


@dataclass(slots=True)
class Read:
    """The fields of one figure as they were decided."""

    figure: Figure
    measure: str | None = None
    noun_first: int | None = None
    noun_last: int | None = None
    action: str | None = None
    action_at: int | None = None
    party: str | None = None
    period: str = "none"
    period_first: int | None = None
    period_last: int | None = None
    period_date: DateSpan | None = None
    status: str = "asserted"
    attribution: Attribution | None = None
    source_how: str = "outlet"
    part_of: Read | None = None
    sure: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Scene:
    """The figures read so far, the latest last. For a headline, `body` holds those of the text under it."""

    reads: list[Read] = field(default_factory=list)
    body: list[Read] = field(default_factory=list)
    start: int = 0  # where the reads of the digest's present item begin

    def recent(self, count: int) -> list[Read]:
        """So many of the latest, the latest first; those of other items of a digest tell nothing."""
        return self.reads[max(self.start, len(self.reads) - count) :][::-1]

    def distinct(self, name: str, count: int) -> list[tuple[int, Read]]:
        """Of so many of the latest, those that differ in the field, each with how many reads it is back."""
        found: dict[Any, tuple[int, Read]] = {}
        for back, read in enumerate(self.recent(count)):
            found.setdefault(getattr(read, name), (back, read))
        return list(found.values())

    @property
    def last(self) -> Read | None:
        return self.reads[-1] if len(self.reads) > self.start else None
