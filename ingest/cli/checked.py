"""Answers of the record for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from data.checking import Answer, Article, Question, Statement
from data.checking.verdict import also, verdict
from ingest.checking import Asked
from ingest.cli.carried import carried, days
from ingest.cli.marked import marked
from ingest.cli.plain import plain
from ingest.cli.printing import drawn
from ingest.cli.table import period, what

_STATEMENTS, _ARTICLES, _ELSE = 3, 3, 3  # shown: of the best kind, articles of each, statements of any other kind
_HEADING, _FAINT, _EMPTY = "bold", "dim", Text("")


def shown(found: Iterable[tuple[Asked, Answer]]) -> Iterator[str]:
    """Each figure with its answer, as lines of text."""
    return drawn(*(part for figure, answer in found for part in (*_parts(figure, answer), _EMPTY)))


def _parts(figure: Asked, answer: Answer) -> Iterator[RenderableType]:
    yield Text(plain(f"{figure.figure}: {_understood(answer.question)}"), _HEADING)
    yield _indented(Text(plain(verdict(answer))))
    if not answer.matches:
        return
    for statement in answer.matches[0].statements[:_STATEMENTS]:
        yield _EMPTY
        yield from map(_indented, _told(statement))
    yield _EMPTY
    yield _indented(_surroundings(answer))


def _understood(question: Question) -> str:
    """What was asked for, in words."""
    thing = what(question) or "whatever is counted"
    unit = f" ({question.unit})" if question.unit else ""
    time = f", {period(question.period)}" if period(question.period) else ""
    return f"{thing}{unit}{time}, by {question.source_name or question.source or 'anybody'}"


def _indented(part: RenderableType) -> Padding:
    return Padding(part, (0, 0, 0, 2), expand=False)


def _told(statement: Statement) -> Iterator[RenderableType]:
    """A statement: who, what, when, by whom carried; then the articles, each once."""
    articles = list({article.document_id: article for article in reversed(statement.articles)}.values())[::-1]
    left = len(articles[_ARTICLES:]) + statement.carried - len(statement.articles)
    yield Text(_figure(statement))
    yield Text(plain(carried(statement)), _FAINT)
    yield from map(_article, articles[:_ARTICLES])
    if left:
        yield _indented(Text(f"and {left} more", _FAINT))


def _article(article: Article) -> Padding:
    known = (str(article.published or ""), article.outlet, article.title, article.url)
    where = Text(plain(" | ".join(part for part in known if part) or article.document_id), _FAINT)
    return _indented(Text("\n").join((where, marked(article.sentence, article.start, article.end))))


def _surroundings(answer: Answer) -> Table:
    """What was said around the best statement, and what else the record has; nothing twice."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        grid.add_column(overflow="fold")
    around = (("before", answer.before), ("after", answer.after), *(("others then", one) for one in answer.others))
    listed = {_key(statement) for statement in answer.matches[0].statements[:_STATEMENTS]}
    for label, statement in around:
        if statement and _key(statement) not in listed:
            listed.add(_key(statement))
            grid.add_row(label, *_cells(statement))
    for match in answer.matches:
        new = [statement for statement in match.statements if _key(statement) not in listed][:_ELSE]
        for statement in new:
            grid.add_row(also(match.kind), *_cells(statement))
        left = match.total - len(new) - sum(_key(statement) in listed for statement in match.statements)
        if left > 0:
            grid.add_row(also(match.kind), "", Text(f"and {left} more", _FAINT))
    return grid


def _key(statement: Statement) -> str:
    return statement.articles[0].claim_id


def _cells(statement: Statement) -> tuple[str, str]:
    return days(statement), _figure(statement)


def _figure(statement: Statement) -> str:
    """Who stated what."""
    return plain(f"{statement.source_name}: {statement.articles[0].figure}, {what(statement) or 'of something'}")
