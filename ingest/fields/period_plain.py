"""What speaks for a period that the text near the figure does not name."""

from __future__ import annotations

from collections.abc import Callable

from ingest.article import Article
from ingest.fields.period_marks import Mark, named_most
from ingest.fields.place import BULLETS
from ingest.fields.state import Read
from ingest.numbers.figure import Figure
from ingest.rank import Sign

_SIZES = (10, 100, 1000, 10_000, 1e6)


def unnamed(article: Article, read: Read, number: int, own: list[Mark]) -> Callable[[str], list[Sign]]:
    """What speaks for or against a period that nothing near names: its signs, by the period's kind.

    `number` is the figure's sentence, `own` the times named in it.
    """
    context, beside = _context(article, read, number, own), _words_beside(article, read.figure)
    return lambda kind: [(_plain, kind, *context), (_beside, kind, *beside)]


def _context(article: Article, read: Read, number: int, own: list[Mark]) -> tuple[object, ...]:
    scan, figure = article.scan, read.figure
    first, last = scan.sentences[number]
    who = read.attribution.identity if read.attribution else None
    forms = "+".join(sorted({mark.form for mark in own})[:3])
    size = sum(figure.value >= step for step in _SIZES)
    total = scan.holds("marks.total", first, last)
    tally = scan.holds("marks.growth", max(first, figure.first - 4), figure.first)
    listed = scan.raw[first] in BULLETS
    return (
        forms, number == 0 and article.headline, who and who.kind, who and who.source, figure.delta, total, tally,
        size, read.status, listed, read.action, read.measure, min(number, 3), named_most(article), _war(article),
    )  # fmt: skip


def _words_beside(article: Article, figure: Figure) -> tuple[str, ...]:
    """The language, and the words on either side of the figure."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    near = (figure.first - 2, figure.first - 1, figure.last, figure.last + 1)
    return (scan.language.code, *(scan.word[at] if first <= at < last else "" for at in near))


def _beside(kind: str, code: str, before: str, left: str, right: str, after: str) -> list[str]:
    name = f"plain={kind}&{code}"
    return [f"{name}<{before}", f"{name}<{left}", f"{name}>{right}", f"{name}>{after}"]


def _war(article: Article) -> str:
    """The kind of event that the article names most."""
    tally = article.tally("events").most_common(1)
    return str(article.scan.language.registry.events.get(tally[0][0], {}).get("kind")) if tally else ""


def _plain(
    kind: str, forms: str, head: bool, who: str | None, source: str | None, delta: bool, total: bool, tally: bool,
    size: int, status: str, listed: bool, action: str | None, measure: str | None, number: int,
    most: str, war: str,
) -> list[str]:  # fmt: skip
    name = f"plain={kind}"
    return [
        f"{name}&forms={forms}",
        f"{name}&head={head}",
        f"{name}&who={who}",
        f"{name}&source={source}",
        f"{name}&source={source},a={action}",
        f"{name}&delta={delta}",
        f"{name}&total={total}",
        f"{name}&total={total},a={action}",
        f"{name}&tally={tally}",
        f"{name}&tally={tally},m={measure}",
        f"{name}&size={size},a={action}",
        f"{name}&status={status}",
        f"{name}&status={status},a={action}",
        f"{name}&listed={listed}",
        f"{name}&number={number}",
        f"{name}&most={most}",
        f"{name}&war={war},a={action}",
    ]
