"""Statements that are one: what one article leaves out of a statement, another tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from data.checking.model import Article, Statement

_ALIKE = ("source", "value", "value_max", "qualifier", "unit", "thing", "status", "delta", "running", "differs")
_MAY_LACK = ("action", "party", "scene")


def folded(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, each that only lacks what another one has put into it; into which is left open where
    there are several, so that nothing is guessed."""
    kept = list(statements)
    for one in sorted(statements, key=_fullness):
        fuller = [other for other in kept if other is not one and _lacks_only(one, other)]
        if len(fuller) == 1:
            kept = [_joined(other, one) if other is fuller[0] else other for other in kept if other is not one]
    return tuple(kept)


def _fullness(statement: Statement) -> int:
    return sum(getattr(statement, name) is not None for name in _MAY_LACK)


def _lacks_only(one: Statement, other: Statement) -> bool:
    """Whether all that the one has, the other has as well, and more."""
    same = all(getattr(one, name) == getattr(other, name) for name in _ALIKE)
    return (
        same
        and _fullness(one) < _fullness(other)
        and all(getattr(one, name) in (None, getattr(other, name)) for name in _MAY_LACK)
    )


def _joined(fuller: Statement, other: Statement) -> Statement:
    days = [day for day in (fuller.first, fuller.last, other.first, other.last) if day is not None]
    return replace(
        fuller,
        first=min(days, default=None),
        last=max(days, default=None),
        carried=fuller.carried + other.carried,
        articles=tuple(sorted((*fuller.articles, *other.articles), key=_order)),
    )


def _order(article: Article) -> tuple[date, date]:
    return article.said or date.max, article.published or date.max
