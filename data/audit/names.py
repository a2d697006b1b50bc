"""What people call the sources of a finding."""

from __future__ import annotations

from collections.abc import Collection

import duckdb

from data.store import sql
from data.vocabulary import registry


def source_names(connection: duckdb.DuckDBPyConnection, sources: Collection[str]) -> dict[str, str]:
    """The English name of each source, or the name that the articles give it."""
    known = registry().sources
    names = {source: str(known.get(source, {}).get("name", source)) for source in sources}
    if unknown := [source for source in sources if source not in known]:
        names.update(connection.execute(sql.query("source_names"), {"sources": unknown}).fetchall())
    return names
