"""A question to the record, and its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import duckdb

from data.checking.asking import about, asked
from data.checking.carrying import grouped
from data.checking.folding import folded
from data.checking.model import KINDS, Answer, Match, Question, Statement
from data.checking.rows import statements
from data.store import rows, sql

_ARTICLES, _ARTICLES_ELSE = 10, 3  # fetched for each statement of the best kind, and for any other

Connection = duckdb.DuckDBPyConnection
Row = dict[str, Any]


def check(connection: Connection, question: Question) -> Answer:
    """What the store has on the question."""
    connection.execute(sql.query("check_macros"))
    found = list(rows(connection, "check_statements", **asked(question), articles=_ARTICLES))
    kinds = [kind for kind in KINDS if any(row["kind"] == kind for row in found)]
    if not kinds:
        return Answer(question)
    best = [row for row in found if row["kind"] == kinds[0]]
    versions = [place["version"] for row in best for place in row["places"]]
    shortened = [
        row if row["kind"] == kinds[0] else row | {"places": row["places"][:_ARTICLES_ELSE]} for row in found
    ]
    listed = list(zip(found, statements(connection, shortened), strict=True))
    first, *others = [_match(kind, listed) for kind in kinds]
    first = replace(first, statements=grouped(connection, first.statements, versions))
    return _with_surroundings(connection, Answer(question, (first, *others)))


def _match(kind: str, listed: Sequence[tuple[Row, Statement]]) -> Match:
    own = [(row, statement) for row, statement in listed if row["kind"] == kind]
    kept = folded([statement for _, statement in own])
    return Match(kind, kept, int(own[0][0]["total"]) - len(own) + len(kept))


def _with_surroundings(connection: Connection, answer: Answer) -> Answer:
    """The answer with what stands around its best statement."""
    best = answer.matches[0].statements[0]
    if best.measure is None or best.first is None:
        return answer
    found = list(rows(connection, "check_around", **about(best), articles=_ARTICLES_ELSE))
    made: dict[str, list[Statement]] = {"before": [], "after": [], "others": []}
    for row, statement in zip(found, statements(connection, found), strict=True):
        made[row["relation"]].append(statement)
    return replace(
        answer,
        before=next(iter(made["before"]), None),
        after=next(iter(made["after"]), None),
        others=tuple(made["others"]),
    )
