"""python -m tests.bench.newsroom [COUNT]: web pages of 30 KB into a store that is then verified."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.clock import peak_mib
from tests.bench.web_pages import write_pages

PAGES = 10_000
_COMMAND = [sys.executable, "-c", "from ingest.cli import main; main()"]


def newsroom(count: int = PAGES) -> dict[str, float]:
    """Pages a second from file to store; seconds and MiB that verifying them all takes."""
    with TemporaryDirectory() as folder:
        pages, store = Path(folder, "pages"), Path(folder, "s.duckdb")
        write_pages(pages, count)
        ingested = _seconds("ingest", str(pages), "--store", str(store))
        verified = _seconds("verify", "--store", str(store))
        held = peak_mib([*_COMMAND, "verify", "--store", str(store)])
    return {"pages a second, file to store": count / ingested, "verify, seconds": verified, "verify, MiB": held}


def _seconds(*given: str) -> float:
    begun = time.perf_counter()
    subprocess.run([*_COMMAND, *given], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


if __name__ == "__main__":
    for what, measured in newsroom(*map(int, sys.argv[1:])).items():
        print(f"{what}: {measured:.1f}")
