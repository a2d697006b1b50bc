"""python -m tests.bench.flat [COUNT...]: memory of an ingest after so many documents, and how many a second."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from data.store import Tally
from ingest.pipeline.documents import Particulars
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.readers import expand

COUNTS = (10_000, 50_000, 100_000)
_TEXT = "The ministry said on Monday that {:,} tents and 184 tanks had been lost near Kursk since 6 August."


@dataclass(slots=True)
class Steps:
    """Notes memory and time whenever one of the counts is reached."""

    counts: list[int]
    begun: float = field(default_factory=time.monotonic)
    rows: list[tuple[int, float, float, float]] = field(default_factory=list)

    def kept(self, tally: Tally) -> None:
        while self.counts and tally.kept >= self.counts[0]:
            count, seconds = self.counts.pop(0), time.monotonic() - self.begun
            self.rows.append((count, count / seconds, *memory()))
            print(*self.rows[-1], flush=True)


def memory() -> tuple[float, float]:
    """MiB in use now: by this process, and by the largest of those that it started."""
    own = Path("/proc/self")
    ours = _session(own)
    others = [
        one for one in Path("/proc").glob("[0-9]*") if one.name != own.resolve().name and _session(one) == ours
    ]
    return _resident(own), max(map(_resident, others), default=0.0)


def _session(process: Path) -> str:
    try:
        return (process / "stat").read_text().rsplit(")", 1)[1].split()[3]
    except OSError:
        return ""


def _resident(process: Path) -> float:
    try:
        lines = (process / "status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def flat(counts: tuple[int, ...] = COUNTS) -> list[tuple[int, float, float, float]]:
    """For each count: documents, documents a second, MiB of the first process and of the largest worker."""
    steps = Steps(list(counts))
    with TemporaryDirectory() as folder:
        given = Path(folder, "articles.jsonl")
        with given.open("w") as file:
            for number in range(counts[-1]):
                row = {"id": str(number), "language": "en", "published": "2024-11-04", "text": _TEXT.format(number)}
                file.write(json.dumps(row) + "\n")
        keep(expand([str(given)]), Particulars(), Path(folder, "s.duckdb"), Listener(refuse=_fail, kept=steps.kept))
    return steps.rows


def _fail(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    flat(tuple(map(int, sys.argv[1:])) or COUNTS)
