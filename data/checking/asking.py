"""What the queries of `check` are given."""

from __future__ import annotations

from data.checking import kindred
from data.checking.fit import fitting
from data.checking.model import Question, Statement

_STATEMENTS, _OTHERS = 5, 10  # listed: of a kind, and around the best one
_NEAREST = 1000  # other figures that are looked at
_DAYS = 7  # within which other sources speak of the same time
_PLAIN = (
    "value", "qualifier", "unit", "measure", "measure_text", "action", "party", "source", "event", "place",
    "status", "delta",
)  # fmt: skip
_AROUND = (
    "source", "measure", "unit", "running", "delta", "status", "value", "first", "action", "party", "event",
    "place",
)  # fmt: skip


def asked(question: Question) -> dict[str, object]:
    """The parameters of check_statements.sql."""
    fit = fitting(question.value, question.value_max, question.qualifier)
    return {name: getattr(question, name) for name in _PLAIN} | {
        "least": min(fit.low, question.value),
        "most": max(fit.high, question.value),
        "low": fit.low,
        "high": fit.high,
        "alike": list(fit.alike),
        "sources": kindred.sources(question.source),
        "measures": kindred.measures(question.measure),
        "actions": kindred.actions(question.action),
        "period_kind": question.period.kind,
        "period_start": question.period.start,
        "period_end": question.period.end,
        "nearest": _NEAREST,
        "statements": _STATEMENTS,
    }


def about(statement: Statement) -> dict[str, object]:
    """The parameters of check_around.sql."""
    actions = kindred.actions(statement.action)
    plain = {name: getattr(statement, name) for name in _AROUND}
    return plain | {"actions": actions, "days": _DAYS, "statements": _OTHERS}
