"""python -m tests.bench.newsroom [COUNT]: web pages of 30 KB into a store that is then verified."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from data.model import Document
from tests.bench.clock import peak_mib
from tests.bench.material import articles, usual_articles
from tests.bench.web_pages import write_pages

PAGES = 10_000
_COMMAND = [sys.executable, "-c", "from ingest.cli import main; main()"]


def newsroom(count: int = PAGES) -> dict[str, float]:
    """Pages a second from file to store; seconds and MiB that verifying them all takes.

    Pages of usual news (a figure in every 350 characters), and those full of figures (one in every 100).
    """
    with TemporaryDirectory() as folder:
        dense = _a_second(Path(folder, "dense"), count // 4, articles())
        usual = _a_second(Path(folder, "usual"), count, usual_articles())
        verify = ["verify", "--store", str(Path(folder, "usual.duckdb"))]
        return {
            "pages a second, file to store": usual,
            "pages a second, full of figures": dense,
            "verify, seconds": _seconds(*verify),
            "verify, MiB": peak_mib([*_COMMAND, *verify]),
        }


def _a_second(pages: Path, count: int, known: list[Document]) -> float:
    write_pages(pages, count, known)
    return count / _seconds("ingest", str(pages), "--store", f"{pages}.duckdb")


def _seconds(*given: str) -> float:
    begun = time.perf_counter()
    subprocess.run([*_COMMAND, *given], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


if __name__ == "__main__":
    for what, measured in newsroom(*map(int, sys.argv[1:])).items():
        print(f"{what}: {measured:.1f}")
