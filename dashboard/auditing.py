"""The findings of the audit as the pages see them: looked for in a process of its own.

Once for each state of the figures (what people think of findings changes none). An audit of a million figures takes
seconds and memory that the pages need for themselves.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import Any

from dashboard.gently import gently
from dashboard.record import Record, Stamp
from data.audit import Finding
from data.errors import StoreError

_SECONDS = 300
_pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="audit")
_begun: dict[Path, tuple[Stamp, Future[list[Finding]]]] = {}
_lock = Lock()


def findings(record: Record, wait: float) -> list[Finding] | None:
    """All findings on a record; None where they are still being looked for after `wait` seconds.

    Raises StoreError where the audit failed.
    """
    with _lock:
        known = _begun.get(record.path)
        if known is None or known[0] != record.figures:
            known = record.figures, _pool.submit(_audited, record.path)
            _begun[record.path] = known
    try:
        return known[1].result(timeout=wait)
    except TimeoutError:
        return None


def _audited(path: Path) -> list[Finding]:
    return [_finding(json.loads(line)) for line in _lines(path)]


def _lines(path: Path) -> Iterable[str]:
    command = gently("dashboard.audit_process", str(path))
    ended = subprocess.run(
        command, capture_output=True, timeout=_SECONDS, check=False, encoding="utf-8", errors="replace"
    )
    if ended.returncode:
        errors = ended.stderr.strip().splitlines()
        raise StoreError(f"{path}: the audit failed: {errors[-1] if errors else ended.returncode}")
    return ended.stdout.splitlines()


def _finding(plain: dict[str, Any]) -> Finding:
    lists = {name: tuple(plain[name]) for name in ("claims", "documents", "sources", "named")}
    return Finding(**{**plain, **lists})
