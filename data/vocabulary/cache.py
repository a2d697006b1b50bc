"""Keeps compiled vocabularies between runs, keyed by the content of the files they came from."""

from __future__ import annotations

import hashlib
import marshal
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_FORM = b"13"  # raise when the compiled form changes


def key(paths: Iterable[Path], also: str = "") -> str:
    """A hash over names and contents of the files, and over what else the result depends on."""
    digest = hashlib.sha256(_FORM + also.encode())
    for path in sorted(paths):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:24]


def cached(name: str, digest: str, build: Callable[[], Any]) -> Any:
    """What `build()` returns (dicts, lists, tuples, strings, numbers), from the cache where it is there.

    An unwritable or damaged cache costs time only, never an error.
    """
    path = _folder() / f"{name}-{digest}.marshal"
    kept = _kept(path)
    if kept is not None:
        return kept
    made = build()
    _keep(path, marshal.dumps(made))
    return made


def _kept(path: Path) -> Any:
    try:
        return marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "onrecord"


def _keep(path: Path, payload: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as handle:
            handle.write(payload)
        Path(handle.name).replace(path)
    except OSError:
        return
