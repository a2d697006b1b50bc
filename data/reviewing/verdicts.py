"""What people think of the findings of an audit."""

from __future__ import annotations

from uuid import uuid4

import duckdb

from data.audit import Finding
from data.errors import StoreError
from data.store import rows, sql
from data.store.clock import now
from data.store.reading import Row

OPINIONS = ("explained", "confirmed")


def judge(
    connection: duckdb.DuckDBPyConnection, finding: Finding, verdict: str, *, reviewer: str, reason: str = ""
) -> str:
    """Keep what somebody thinks of a finding; returns the id of that. What is explained needs a reason."""
    if verdict not in OPINIONS:
        raise StoreError(f"{verdict!r} is no opinion on a finding; choose {' or '.join(OPINIONS)}")
    if verdict == "explained" and not reason.strip():
        raise StoreError("an explained finding needs its reason; write why the figures are no contradiction")
    verdict_id = uuid4().hex
    given = {
        "verdict_id": verdict_id, "finding_id": finding.id, "type": finding.type, "claims": list(finding.claims),
        "verdict": verdict, "reviewer": reviewer, "reason": reason, "now": now(),
    }  # fmt: skip
    connection.execute(sql.query("add_verdict"), given)
    return verdict_id


def take_back(connection: duckdb.DuckDBPyConnection, verdict_id: str) -> None:
    """Take an opinion back; an earlier one stands again."""
    connection.execute(sql.query("undo_verdict"), {"verdict": verdict_id, "now": now()})


def verdicts(connection: duckdb.DuckDBPyConnection) -> dict[str, Row]:
    """The standing opinion on each finding that has one, by the finding's id."""
    return {row["finding_id"]: row for row in rows(connection, "verdicts")}
