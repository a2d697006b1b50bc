"""Bring a store's schema and views to the state of this version of OnRecord."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.errors import StoreError
from data.store import sql
from data.store.clock import now

Connection = duckdb.DuckDBPyConnection


def is_current(connection: Connection, path: Path) -> bool:
    """Whether schema and views are this version's; raises StoreError for a file that is no store of ours."""
    applied = _applied(connection, path)
    known = len(sql.migrations())
    if applied > known:
        raise StoreError(
            f"{path}: made by a newer OnRecord (schema {applied}, this one knows {known}); update OnRecord"
        )
    return applied == known and _views(connection) == sql.views_digest()


def migrate(connection: Connection, path: Path) -> None:
    """Apply the missing migrations and renew the views, all in one transaction."""
    if is_current(connection, path):
        return
    connection.execute("BEGIN")
    connection.execute(sql.query("create_history"))
    applied = _applied(connection, path)
    for step in sql.migrations()[applied:]:
        connection.execute(step.statements)
        connection.execute(sql.query("add_history"), [step.number, step.name, now()])
    connection.execute(sql.views())
    connection.execute(sql.query("add_history"), [0, sql.views_digest(), now()])
    connection.execute("COMMIT")


def _applied(connection: Connection, path: Path) -> int:
    """The number of the last migration that the file has seen; 0 for an empty file."""
    rows = connection.execute(sql.query("list_tables")).fetchall()
    tables = {name for (name,) in rows}
    if not tables:
        return 0
    if "schema_history" not in tables:
        raise StoreError(f"{path}: a DuckDB file, but no store of OnRecord; name another with --store")
    rows = connection.execute(sql.query("last_migration")).fetchall()
    return int(rows[0][0])


def _views(connection: Connection) -> str | None:
    rows = connection.execute(sql.query("last_views")).fetchall()
    return str(rows[0][0]) if rows else None
