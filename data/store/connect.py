"""Short connections to the one DuckDB file that is a store."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import duckdb

from data.errors import StoreBusy, StoreError

# The same for every connection: DuckDB refuses two with different settings in one process.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}
PAUSE = 0.05
BUSY = ("Could not set lock", "different configuration")
HOLDER = re.compile(r"held in (?P<program>.+?) \(PID (?P<pid>\d+)\)")


def connect(path: Path, *, read_only: bool, wait: float) -> duckdb.DuckDBPyConnection:
    """A connection to the file, waited for up to `wait` seconds; raises StoreError in plain words."""
    _check_place(path, read_only=read_only)
    give_up = time.monotonic() + wait
    while True:
        try:
            return duckdb.connect(str(path), read_only=read_only, config=SETTINGS)
        except (duckdb.IOException, duckdb.ConnectionException) as error:
            late, empty = time.monotonic() >= give_up, _is_empty(path)
            if not empty and not any(words in str(error) for words in BUSY):
                raise StoreError(_cause(path, error)) from error
            if late and empty and not read_only:
                path.unlink(missing_ok=True)  # left by a process that was killed while it made the store
            elif late:
                raise (StoreError(_cause(path, error)) if empty else StoreBusy(_holder(path, error))) from error
        except duckdb.Error as error:
            raise StoreError(_cause(path, error)) from error
        time.sleep(PAUSE)


def _is_empty(path: Path) -> bool:
    """Whether the file has no byte: for a moment only, where somebody is just making the store."""
    return path.is_file() and path.stat().st_size == 0


def _check_place(path: Path, *, read_only: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: is a folder; name a file, for instance {path / 'onrecord.duckdb'}")
    if read_only and not path.exists():
        raise StoreError(f"{path}: no store yet; make one with `onrecord ingest INPUT --store {path}`")
    if not path.parent.is_dir():
        raise StoreError(f"{path}: the folder {path.parent} does not exist; make it first")
    writable = os.access(path if path.exists() else path.parent, os.W_OK)
    if not read_only and not writable:
        raise StoreError(f"{path}: may not be written; change its permissions or name another store")


def _holder(path: Path, error: duckdb.Error) -> str:
    found = HOLDER.search(str(error))
    who = f"{found['program']} (process {found['pid']})" if found else "this same program"
    return f"{path}: the store is in use by {who}; close it there, or try again when it has finished"


def _cause(path: Path, error: duckdb.Error) -> str:
    if "not a valid DuckDB" in str(error):
        return f"{path}: is not a store (not a DuckDB file); name another file with --store"
    first_line = str(error).splitlines()[0]
    return f"{path}: the store cannot be opened ({first_line}); check the file, or name another with --store"
