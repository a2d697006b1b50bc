"""Ingests that are killed, stopped, or not alone: what was acknowledged is there, whole, and once."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.errors import StoreBusy
from data.store import open_store, verify
from ingest.pipeline import patience

ROOT = Path(__file__).resolve().parents[2]
# Keeps the articles of a file in small batches, and says after each how many are kept by now.
KEEPING = """
import sys
from pathlib import Path
from ingest.pipeline import Particulars, batch
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.readers import expand
batch.MOST = int(sys.argv[3])
def said(tally):
    print(tally.kept, flush=True)
def refused(error):
    raise error
if __name__ == "__main__":
    keep(expand([sys.argv[1]]), Particulars(), Path(sys.argv[2]), Listener(refuse=refused, kept=said))
"""


def articles(path, count, first=0):
    """So many articles, each with its number as a figure, in a file of JSON lines."""
    lines = (
        json.dumps({"id": str(n), "language": "en", "text": f"The ministry said {n + 1000} tents were lost."})
        for n in range(first, first + count)
    )
    path.write_text("\n".join(lines))
    return path


def keeping(folder, given, store, batch=25):
    script = folder / "keeping.py"
    script.write_text(KEEPING)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script), str(given), str(store), str(batch)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, start_new_session=True)


def contents(store):
    """The ids of the documents in the order in which they were kept, each with its figures."""
    query = """SELECT d.document_id, list(c.figure) FROM documents AS d
        LEFT JOIN current_claims AS c USING (document_id) GROUP BY d.document_id
        ORDER BY CAST(d.document_id AS INTEGER)"""
    with open_store(store, read_only=True) as connection:
        return connection.execute(query).fetchall()


def killed_after(folder, given, store, seconds):
    """Ingest, killed with all its workers after so many seconds; returns how many documents it said were kept."""
    process = keeping(folder, given, store)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGKILL)
    said, _ = process.communicate()
    return max(map(int, said.split()), default=0)


def is_whole(found, acknowledged):
    """Nothing acknowledged is missing, nothing is there by half or twice."""
    ids = [int(name) for name, _ in found]
    return (
        ids == list(range(len(ids)))
        and len(ids) >= acknowledged
        and all(figures == [str(int(name) + 1000)] for name, figures in found)
    )


def moments(folder, given, times, seed):
    """Kill so many ingests, each at a random moment of its whole time, and check what each left behind."""
    chance = random.Random(seed)
    begun = time.monotonic()
    process = keeping(folder, given, folder / "whole.duckdb")
    process.communicate()
    longest = time.monotonic() - begun
    reached = []
    for number in range(times):
        store = folder / f"{number}.duckdb"
        acknowledged = killed_after(folder, given, store, chance.uniform(0.2, 1) * longest)
        reached.append(acknowledged)
        if store.exists():
            assert is_whole(contents(store), acknowledged)
            assert verify(store) == []
        assert keeping(folder, given, store).wait() == 0
        assert is_whole(contents(store), 500)
        store.unlink()
    return reached


def test_killed_at_some_moment(tmp_path):
    assert len(moments(tmp_path, articles(tmp_path / "a.jsonl", 500), times=1, seed=1)) == 1


@pytest.mark.torture
def test_killed_at_a_hundred_moments(tmp_path):
    reached = moments(tmp_path, articles(tmp_path / "a.jsonl", 500), times=100, seed=2)
    assert sum(0 < one < 500 for one in reached) > 10, "too few were killed in the middle"


def test_two_ingests_and_a_dashboard_at_once(tmp_path):
    """The union is exact, and the one that reads all the while never waits long without knowing for whom."""
    store = tmp_path / "s.duckdb"
    with open_store(store):
        pass
    given = [articles(tmp_path / "a.jsonl", 150), articles(tmp_path / "b.jsonl", 150, first=100)]
    processes = [keeping(folder_of(tmp_path, path), path, store, batch=20) for path in given]
    waits = []
    while any(process.poll() is None for process in processes):
        begun = time.monotonic()
        with contextlib.suppress(StoreBusy), open_store(store, read_only=True) as connection:
            assert connection.execute("SELECT count(*) = count(DISTINCT document_id) FROM documents").fetchone()[0]
        waits.append(time.monotonic() - begun)
        time.sleep(0.01)
    assert [process.returncode for process in processes] == [0, 0]
    assert is_whole(contents(store), 250)
    assert max(waits) < 6 and len(waits) > 10
    assert verify(store) == []


def folder_of(folder, path):
    place = folder / path.stem
    place.mkdir()
    return place


def test_who_waits_is_told_for_whom(tmp_path, monkeypatch):
    store = tmp_path / "s.duckdb"
    monkeypatch.setattr(patience, "SILENT", 0.2)
    script = (
        "import sys; from data.store import open_store\nwith open_store(sys.argv[1]): print(1, flush=True); input()"
    )
    told = []
    with subprocess.Popen(
        [sys.executable, "-c", script, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as holder:
        assert holder.stdout.readline()

        def tell(message):
            told.append(message)
            if holder.poll() is None:
                holder.communicate(b"\n")

        with patience.opened(store, tell) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    assert len(told) == 1 and f"process {holder.pid}" in told[0]


def kept_some(store):
    """Whether a batch is in the store (an empty one has 1.8 MB); to look into it would hold up the ingest."""
    return sum(path.stat().st_size for path in store.parent.glob(f"{store.name}*")) > 3_000_000


def stopped(folder, count, send):
    """`onrecord ingest` of many articles, sent a signal once it has begun: status, and what it said."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", "import sys; from ingest.cli import main; sys.exit(main())"]
    given = articles(folder / "a.jsonl", count)
    with subprocess.Popen(
        [*command, "ingest", str(given), "--store", str(folder / "s.duckdb")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True,
    ) as process:  # fmt: skip
        begun = time.monotonic()
        while not kept_some(folder / "s.duckdb") and time.monotonic() < begun + 30:
            time.sleep(0.05)
        send(process.pid)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err


# as Ctrl-C in a terminal does, as `kill` does, as a service manager does
SENT = {
    "Ctrl-C": lambda pid: os.killpg(pid, signal.SIGINT),
    "kill": lambda pid: os.kill(pid, signal.SIGTERM),
    "the whole group": lambda pid: os.killpg(pid, signal.SIGTERM),
}


@pytest.mark.parametrize("send", SENT.values(), ids=SENT)
def test_stopped_it_finishes_what_is_under_way_and_says_how_to_go_on(tmp_path, send):
    status, out, err = stopped(tmp_path, 30_000, send)
    assert status == 130
    assert "The same command goes on" in err
    store = tmp_path / "s.duckdb"
    kept = contents(store)
    assert 0 < len(kept) < 30_000 and all(figures == [str(int(name) + 1000)] for name, figures in kept)
    assert f"{len(kept)} new" in out
    assert verify(store) == []
    with open_store(store, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM quarantine").fetchone() == (0,)
