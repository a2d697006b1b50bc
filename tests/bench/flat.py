"""python -m tests.bench.flat [COUNT...]: memory of an ingest after so many documents, and how many a second."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
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


@dataclass(frozen=True, slots=True)
class Reached:
    """So many articles are on record: how many a second, and MiB of the first process and of the largest worker."""

    articles: int
    a_second: float
    first: float
    worker: float


@dataclass(slots=True)
class Steps:
    """Notes memory and time whenever one of the counts is reached."""

    counts: list[int]
    begun: float = field(default_factory=time.monotonic)
    rows: list[Reached] = field(default_factory=list)

    def kept(self, tally: Tally) -> None:
        while self.counts and tally.kept >= self.counts[0]:
            count, seconds = self.counts.pop(0), time.monotonic() - self.begun
            self.rows.append(Reached(count, count / seconds, *memory()))


def memory() -> tuple[float, float]:
    """MiB in use now: by this process, and by the largest of those that it started, or they."""
    return _resident(os.getpid()), max(map(_resident, _descendants(os.getpid())), default=0.0)


def _descendants(process: int) -> Iterator[int]:
    with suppress(OSError):  # it may end meanwhile
        for task in Path(f"/proc/{process}/task").glob("*/children"):
            for child in map(int, task.read_text().split()):
                yield child
                yield from _descendants(child)


def _resident(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def flat(counts: tuple[int, ...] = COUNTS) -> list[Reached]:
    """What an ingest of short articles had reached at each count."""
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
    for step in flat(tuple(map(int, sys.argv[1:])) or COUNTS):
        print(step)
