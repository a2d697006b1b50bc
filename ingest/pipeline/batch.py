"""What has been read and is not yet kept."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from data.errors import BreaksReader, UnreadableInput
from data.model import Reading
from data.store.quarantine import Broken
from ingest.pipeline.line import Outcome

MOST, MOST_BYTES, MOST_SECONDS = 500, 32 * 1024 * 1024, 10.0


@dataclass(slots=True)
class Batch:
    """Readings that are written together, and what could not be read among them."""

    readings: list[Reading] = field(default_factory=list)
    errors: list[UnreadableInput] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    bytes: int = 0
    begun: float = field(default_factory=time.monotonic)

    def add(self, outcome: Outcome[Reading], program: str) -> None:
        """Take one more item in, with all that was made of it."""
        item, made = outcome
        for one in made:
            if isinstance(one, Reading):
                self.readings.append(one)
                self.bytes += len(one.raw or b"")
            else:
                self.errors.append(one)
            if isinstance(one, BreaksReader) and item:
                self.broken.append(Broken(item.origin, item.raw(), one.cause, program))

    def full(self) -> bool:
        """Whether it is time to write."""
        waited = time.monotonic() - self.begun
        return len(self.readings) >= MOST or self.bytes >= MOST_BYTES or waited >= MOST_SECONDS


def batches(outcomes: Iterator[Outcome[Reading]], program: str) -> Iterator[Batch]:
    """The outcomes in batches, each of whole items; also of errors alone."""
    batch = Batch()
    for outcome in outcomes:
        batch.add(outcome, program)
        if batch.full():
            yield batch
            batch = Batch()
    if batch.readings or batch.errors:
        yield batch
