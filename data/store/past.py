"""The record as it was: what was kept later is left out, what was retired later still stands."""

from __future__ import annotations

from datetime import datetime

import duckdb

from data.store import sql


def go_back(connection: duckdb.DuckDBPyConnection, moment: datetime) -> None:
    """From here on this connection answers every question as it would have at the end of the moment (UTC, no zone).

    The file stays as it is: what was then is laid out in memory.
    """
    for statement in connection.extract_statements(sql.query("past")):
        wanted = {"moment": moment} if "$moment" in statement.query else None
        connection.execute(statement, wanted)
    connection.execute(sql.views())
