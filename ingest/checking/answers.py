"""The figures of a text, asked of a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import duckdb

from data.checking import KINDS, NOT_ON_RECORD, Answer, check
from data.store import open_record
from ingest.checking.asked import Asked
from ingest.checking.numbers import other_values

_RANKS = (*KINDS, NOT_ON_RECORD)
_GOOD = "said_exactly"


def answers(store: Path, figures: Sequence[Asked], as_of: datetime | None = None) -> Iterator[tuple[Asked, Answer]]:
    """Each figure with its answer, now or as of a moment (UTC). Raises StoreError where nothing is on record."""
    with open_record(store, as_of) as connection:
        for figure in figures:
            yield figure, _answer(connection, figure)


def _answer(connection: duckdb.DuckDBPyConnection, figure: Asked) -> Answer:
    """The best answer, among all ways to read the digits where the likeliest way has not been said."""
    best = check(connection, figure.question)
    if best.verdict == _GOOD:
        return best
    others = [check(connection, question) for question in other_values(figure.figure, figure.question)]
    return min(best, *others, key=lambda answer: _RANKS.index(answer.verdict)) if others else best
