"""Inputs that no reader could stand: kept aside, and not tried again by the same program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

import duckdb

from data.store import sql


@dataclass(frozen=True, slots=True)
class Broken:
    """An input that crashed its reader or went beyond its limits, in words, and the version of what read it."""

    origin: str
    raw: bytes = field(repr=False)
    cause: str
    program: str


def quarantine(connection: duckdb.DuckDBPyConnection, inputs: Sequence[Broken], now: datetime) -> None:
    """Keep the inputs aside, their bytes as well; one of the same bytes and program only once."""
    for one in inputs:
        known = {"sha256": sha256(one.raw).hexdigest(), "origin": one.origin}
        told = {"cause": one.cause, "program": one.program, "now": now}
        connection.execute(sql.query("add_broken_raw"), {"sha256": known["sha256"], "bytes": one.raw})
        connection.execute(sql.query("add_broken"), known | told)


def quarantined(connection: duckdb.DuckDBPyConnection, program: str) -> dict[str, str]:
    """Why each input was kept aside by this version of the program, by the SHA-256 of its bytes."""
    return dict(connection.execute(sql.query("list_broken"), {"program": program}).fetchall())
