"""python -m tests.bench.newsroom [COUNT]: web pages of 30 KB into a store that is then verified."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from trafilatura import bare_extraction

from data.model import Document
from tests.bench.clock import peak_mib, seconds
from tests.bench.material import articles, usual_articles
from tests.bench.web_pages import page, write_pages

PAGES = 10_000
_COMMAND = [sys.executable, "-c", "from ingest.cli import main; main()"]


def newsroom(count: int = PAGES) -> dict[str, float]:
    """Pages a second from file to store; seconds and MiB that verifying them all takes.

    Pages of usual news (a figure in every 350 characters), and those full of figures (one in every 100).
    What trafilatura alone takes for a page tells how fast the machine is just now.
    """
    with TemporaryDirectory() as folder:
        dense = _a_second(Path(folder, "dense"), count // 4, articles())
        usual = _a_second(Path(folder, "usual"), count, usual_articles())
        verify = ["verify", "--store", str(Path(folder, "usual.duckdb"))]
        return {
            "pages a second, file to store": usual,
            "pages a second, full of figures": dense,
            "a page on one core, ms": _cores() * 1000 / usual,
            "the same in trafilatura alone, ms": _alone(),
            "verify, seconds": _seconds(*verify),
            "verify, MiB": peak_mib([*_COMMAND, *verify]),
        }


def _a_second(pages: Path, count: int, known: list[Document]) -> float:
    write_pages(pages, count, known)
    return count / _seconds("ingest", str(pages), "--store", f"{pages}.duckdb")


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _alone() -> float:
    """Milliseconds of one core that trafilatura takes for a page, all it does for us but nothing of ours."""
    pages = [page(one, number).decode() for number, one in enumerate(usual_articles())]
    rounds = [seconds(lambda: [bare_extraction(one) for one in pages]) for _ in range(6)]
    return 1000 * mean(rounds[1:]) / len(pages)  # the first warms up


def _seconds(*given: str) -> float:
    begun = time.perf_counter()
    subprocess.run([*_COMMAND, *given], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


if __name__ == "__main__":
    for what, measured in newsroom(*map(int, sys.argv[1:])).items():
        print(f"{what}: {measured:.1f}")
