"""Of two sides of a misquote, which is the odd one out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb

from data.store import sql
from data.stories import stories

_SIDES = ("side", "other_side")

Row = Mapping[str, Any]
Documents = Mapping[int, str]
"""number of a figure → id of its document"""


def odd_ones_out(
    connection: duckdb.DuckDBPyConnection, rows: Sequence[Row], documents: Documents, words: Mapping[str, str]
) -> Iterator[str]:
    """For each row of misquote.sql the sentence that names the odd one out; `words` are those of rules.yaml.

    It is told by the source's own text, else by independent articles: those that are one wire story count once.
    """
    wanted = {documents[n] for row in rows for side in _SIDES for n in row[side]}
    given = {"documents": list(wanted)}
    texts = dict(connection.execute(sql.query("texts_of_documents"), given).fetchall()) if wanted else {}
    for row in rows:
        yield _odd(row, [[documents[n] for n in row[side]] for side in _SIDES], texts, words)


def _odd(row: Row, sides: list[list[str]], texts: Mapping[str, str], words: Mapping[str, str]) -> str:
    outlets, others = ", ".join(row["outlets"]), ", ".join(row["other_outlets"])
    if row["own"] != row["other_own"]:
        return words["own"].format(odd=others if row["own"] else outlets)
    count, other = _independent(sides, texts)
    if count == other:
        return words["even"]
    fewer = outlets if count < other else others
    return words["fewer"].format(odd=fewer, few=min(count, other), many=max(count, other))


def _independent(sides: list[list[str]], texts: Mapping[str, str]) -> list[int]:
    """How many stories stand on each side."""
    groups = stories((document, texts[document]) for side in sides for document in side)
    return [sum(not set(side).isdisjoint(group) for group in groups) for side in sides]
