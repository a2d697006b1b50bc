"""Decide on a figure, and take a decision back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import duckdb

from data.errors import StoreError
from data.reviewing.model import FIELDS, VERDICTS
from data.store import rows, sql
from data.store.clock import now
from data.store.transaction import transaction

Values = Mapping[str, Any]


def decide(
    connection: duckdb.DuckDBPyConnection,
    claim_id: str,
    verdict: str,
    *,
    reviewer: str,
    reason: str = "",
    changes: Values | None = None,
    drawn: bool = False,
) -> str:
    """Keep one decision on a figure that is on record now; returns its id.

    `verdict` is one of VERDICTS; `changes` maps FIELDS to new values (None: none) and is given where it is
    "corrected" only; `drawn`: the figure was drawn at random. Raises StoreError for a figure that is not on record,
    an unknown field or verdict, a value that the field cannot hold, and a correction that changes nothing.
    """
    _check(verdict, changes)
    found = next(rows(connection, "claim_to_review", claim=claim_id), None)
    if found is None:
        raise StoreError(f"{claim_id}: no such figure on record; reload the page")
    before = {name: as_text(found[name]) for name in FIELDS}
    after = {name: as_text(value) for name, value in (changes or {}).items() if as_text(value) != before[name]}
    if verdict == "corrected" and not after:
        raise StoreError(f"{claim_id}: the correction changes nothing; change a field, or confirm the figure")
    given = {name: found[name] for name in ("document_id", "claim_id", "sentence", "at_sentence", "figure")}
    given |= {name: found[name] for name in ("confidence", "language", "source", "start")}
    review_id = uuid4().hex
    given |= {"review_id": review_id, "verdict": verdict, "reviewer": reviewer, "reason": reason, "now": now()}
    given |= {"drawn": drawn, "before": before, "changes": _all_changes(connection, claim_id, after)}
    _keep(connection, claim_id, given)
    return review_id


def undo(connection: duckdb.DuckDBPyConnection, review_id: str) -> None:
    """Take a decision back; what was decided before it stands again."""
    connection.execute(sql.query("undo_review"), {"review": review_id, "now": now()})


def as_text(value: Any) -> str | None:
    """A field's value as decisions keep it: numbers without a needless fraction, truth as true and false."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _check(verdict: str, changes: Values | None) -> None:
    if verdict not in VERDICTS:
        raise StoreError(f"{verdict!r} is no decision; decide {', '.join(VERDICTS)}")
    if unknown := sorted(set(changes or ()) - set(FIELDS)):
        raise StoreError(f"{unknown[0]!r} is no field that can be corrected; there are {', '.join(FIELDS)}")


def _all_changes(
    connection: duckdb.DuckDBPyConnection, claim_id: str, after: dict[str, str | None]
) -> dict[str, str | None]:
    """The changes with those of the decision that stands now, which the new one takes the place of."""
    standing = next(rows(connection, "standing_changes", claim=claim_id), None)
    return {**(standing["changes"] if standing else {}), **after}


def _keep(connection: duckdb.DuckDBPyConnection, claim_id: str, given: dict[str, Any]) -> None:
    try:
        with transaction(connection):
            connection.execute(sql.query("add_review"), {k: v for k, v in given.items() if k != "start"})
            place = {name: given[name] for name in ("review_id", "document_id", "start")}
            connection.execute(sql.query("add_review_place"), place)
            list(rows(connection, "claim_to_review", claim=claim_id))  # fails where a value does not fit its field
    except duckdb.ConversionException as error:
        cause = str(error).splitlines()[0]
        raise StoreError(f"{claim_id}: a value does not fit its field ({cause}); write it otherwise") from error
