"""What is made to fill the memory or the day is named, within bounds, and the other documents land."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bombs import MADE, SENTENCE

from data.store import claims, open_store

ROOT = Path(__file__).resolve().parents[2]
SECONDS, MEGABYTES = 10.0, 512
# The largest of all processes below it, in kB, and the status of the first.
MEASURED = """
import os, resource, subprocess, sys
done = subprocess.run(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode)
"""
ONRECORD = [sys.executable, "-c", "import sys; from ingest.cli import main; sys.exit(main())"]


# Refused or read within moments: these may well be together in one folder.
SMALL = (
    "deep.zip", "claims.tar", "laughs.html", "laughs.xml", "nested.json", "nested.jsonl", "cells.csv", "digits.txt",
)  # fmt: skip
GIVEN = {name: [name] for name in MADE if name not in SMALL} | {"small ones": SMALL}


@pytest.mark.parametrize("names", GIVEN.values(), ids=GIVEN)
def test_the_others_land(tmp_path, names):
    (tmp_path / "in").mkdir()
    for name in names:
        (tmp_path / "in" / name).write_bytes(MADE[name]())
    (tmp_path / "in" / "a-before.txt").write_text(SENTENCE)
    (tmp_path / "in" / "z-after.txt").write_text(SENTENCE.replace("40", "41"))
    store, begun = tmp_path / "s.duckdb", time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *ONRECORD, "ingest", str(tmp_path / "in"), "--store", str(store)],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    taken = time.monotonic() - begun
    memory, status = map(int, done.stdout.split()[-2:])
    with open_store(store, read_only=True) as connection:
        figures = {claim.figure for claim in claims(connection)}
        kept = " ".join(place for (place,) in connection.execute("SELECT origin FROM documents").fetchall())
    assert {"40", "41"} <= figures
    assert status in (0, 1)
    assert [name for name in names if name not in kept and name not in done.stderr] == []
    assert "Traceback" not in done.stderr
    assert memory < MEGABYTES * 1024
    assert taken < SECONDS + 5, "reading within its limit, and the start of processes on a busy machine"
