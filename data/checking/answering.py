"""A question to the record, and its answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
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
Rows = Sequence[Mapping[str, Any]]


def check(connection: Connection, question: Question) -> Answer:
    """What the store has on the question. Raises nothing of its own: a store without figures has no answer."""
    connection.execute(sql.query("check_macros"))
    found = rows(connection, "check_statements", **asked(question), articles=_ARTICLES)
    by_kind = {kind: list(group) for kind, group in groupby(found, itemgetter("kind"))}
    kinds = [kind for kind in KINDS if kind in by_kind]
    if not kinds:
        return Answer(question)
    matches = [_match(connection, kind, by_kind[kind], best=kind == kinds[0]) for kind in kinds]
    return _with_surroundings(connection, Answer(question, tuple(matches)))


def _match(connection: Connection, kind: str, found: Rows, *, best: bool) -> Match:
    listed = statements(connection, found, _ARTICLES if best else _ARTICLES_ELSE)
    kept = folded(listed)
    total = int(found[0]["total"]) - len(listed) + len(kept)
    if best:
        kept = grouped(connection, kept, [place["version"] for row in found for place in row["places"]])
    return Match(kind, kept, total)


def _with_surroundings(connection: Connection, answer: Answer) -> Answer:
    """The answer with what stands around its best statement."""
    best = answer.matches[0].statements[0]
    if best.measure is None or best.first is None:
        return answer
    found = list(rows(connection, "check_around", **about(best), articles=_ARTICLES_ELSE))
    made: dict[str, list[Statement]] = {"before": [], "after": [], "others": []}
    for row, statement in zip(found, statements(connection, found, _ARTICLES_ELSE), strict=True):
        made[row["relation"]].append(statement)
    return replace(
        answer,
        before=next(iter(made["before"]), None),
        after=next(iter(made["after"]), None),
        others=tuple(made["others"]),
    )
