"""How the time grows with the length of one document."""

from __future__ import annotations

from dataclasses import dataclass

from data.model import Document
from ingest.extract import extract
from tests.bench.clock import seconds
from tests.bench.material import MIB, long_text

SHARES = (8, 4, 2, 1)  # of 1 MiB, one part in so many


@dataclass(frozen=True, slots=True)
class Step:
    """A document of so many bytes, and the seconds that it took."""

    bytes: int
    seconds: float
    claims: int


def steps(endless: bool) -> list[Step]:
    """1×, 2×, 4×, 8× up to 1 MiB: in many sentences, or in one endless one."""
    return [_step(MIB // share, endless) for share in SHARES]


def _step(size: int, endless: bool) -> Step:
    text = long_text(size, endless)
    claims: list[object] = []
    taken = seconds(lambda: claims.extend(extract(Document("long", text, "en", ""))))
    return Step(size, taken, len(claims))
