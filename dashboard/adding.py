"""What people add from the pages: read and kept by a process of its own, one job after another.

A job goes on when its page is left, and can be looked at again by its id for as long as the server runs.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter, OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Timer
from typing import Any
from uuid import uuid4

from dashboard.gently import gently

SILENCE = 180.0  # seconds without news after which a reading is given up
_KEPT = 20  # jobs that are remembered
_pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="adding")
_jobs: OrderedDict[str, Job] = OrderedDict()
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to read: a file by its name and bytes, or an address (`raw` None), and what is said of it."""

    name: str
    raw: bytes | None = field(default=None, repr=False)
    outlet: str = ""
    published: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one document: what was found in it, or why it could not be read (`cause`)."""

    name: str
    figures: int = 0
    sources: int = 0
    first: str | None = None
    cause: str = ""
    remedy: str = ""


@dataclass(slots=True)
class Job:
    """Some items being read: `done` of `total`, the documents so far, and what the store says of them.

    `sure` counts the lines of items that are done.
    """

    id: str
    total: int
    done: int = 0
    lines: list[Line] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)
    sure: int = 0
    ended: bool = False


def begin(store: Path, items: Sequence[Item]) -> Job:
    """Have the items read into the store; returns at once."""
    begun = Job(uuid4().hex[:16], len(items))
    with _lock:
        _jobs[begun.id] = begun
        while len(_jobs) > _KEPT:
            _jobs.popitem(last=False)
    _pool.submit(_run, begun, store, tuple(items))
    return begun


def job(ident: str) -> Job | None:
    """The job with this id; None where the server does not remember one."""
    with _lock:
        return _jobs.get(ident)


def _run(running: Job, store: Path, items: Sequence[Item]) -> None:
    try:
        with TemporaryDirectory(prefix="onrecord-") as folder:
            _lay_out(Path(folder), items)
            while running.done < running.total:
                _read(running, store, Path(folder))
                if running.done < running.total:
                    _skip(running, items[running.done].name)
    finally:
        running.ended = True


def _skip(running: Job, name: str) -> None:
    """The process broke on an item, of which nothing is kept: say so, and go on with the next."""
    del running.lines[running.sure :]
    running.lines.append(
        Line(name, cause="broke the reader or took too long", remedy="save its text as .txt and give that file")
    )
    running.done += 1
    running.sure = len(running.lines)


def _lay_out(folder: Path, items: Sequence[Item]) -> None:
    listed = []
    for number, item in enumerate(items):
        file = None if item.raw is None else str(number)
        if file and item.raw is not None:
            (folder / file).write_bytes(item.raw)
        said = {name: getattr(item, name) for name in ("name", "outlet", "published", "language")}
        listed.append({**said, "file": file})
    (folder / "items.json").write_text(json.dumps(listed), encoding="utf-8")


def _read(running: Job, store: Path, folder: Path) -> None:
    """Read on from the first item that is not done, until all are or the process ends."""
    command = gently("dashboard.adding_process", str(store.absolute()), str(folder))
    command.append(str(running.done))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        alarm = _alarm(process)
        for line in process.stdout:
            alarm.cancel()
            if line.endswith(b"\n"):  # the last words of a process that was stopped may be cut off
                _take(running, json.loads(line))
            alarm = _alarm(process)
        alarm.cancel()


def _alarm(process: subprocess.Popen[bytes]) -> Timer:
    alarm = Timer(SILENCE, process.kill)
    alarm.daemon = True
    alarm.start()
    return alarm


def _take(running: Job, news: dict[str, Any]) -> None:
    if "kept" in news:
        running.tally.update(news["kept"])
        running.done += 1
        running.sure = len(running.lines)
    elif "name" in news:
        running.lines.append(Line(**news))
