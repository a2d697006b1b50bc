"""An answer as one JSON object."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from data.checking import Answer, Statement
from ingest.checking.asked import Asked

_OWN_OF_ARTICLE = ("version_id",)


def line(figure: Asked, answer: Answer) -> str:
    """The answer to a figure as a line of JSON (docs/check.md names its keys)."""
    return json.dumps(record(figure, answer), ensure_ascii=False, default=str)


def record(figure: Asked, answer: Answer) -> dict[str, Any]:
    """The same as plain values; days are still days."""
    return {
        "figure": figure.figure,
        "start": figure.start,
        "end": figure.end,
        "question": asdict(answer.question),
        "verdict": answer.verdict,
        "matches": [
            {"kind": match.kind, "total": match.total, "statements": [_statement(one) for one in match.statements]}
            for match in answer.matches
        ],
        "before": answer.before and _statement(answer.before),
        "after": answer.after and _statement(answer.after),
        "others": [_statement(one) for one in answer.others],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    plain = asdict(statement)
    for article in plain["articles"]:
        for name in _OWN_OF_ARTICLE:
            del article[name]
    return plain | {"outlets": statement.outlets}
