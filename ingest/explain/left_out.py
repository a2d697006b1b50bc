"""The numbers of a text that are no stated figures, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.article import Article
from ingest.explain.model import LeftOut
from ingest.explain.wording import table
from ingest.explain.words import Span, words
from ingest.numbers.read import NumberReader
from ingest.numbers.traps import trap
from ingest.scan import NUMERAL

_WORDS = {"number.ordinals": "ordinal", "number.vague": "vague", "not_figures.phrases": "phrase"}
_NUMBERS = ("number.values", "number.multiples", *_WORDS)
_BESIDE = 3  # tokens beside a number in which the word stands that makes it none


def left_out(article: Article) -> tuple[LeftOut, ...]:
    """Every number that is none of the article's figures, in the order of the text."""
    found = sorted([*_dated(article), *_trapped(article)])
    taken = set(article.figure_at) | {at for first, last, _ in found for at in range(first, last)}
    found.extend(_unread(article, taken))
    return tuple(_entry(article, first, last, why) for first, last, why in sorted(found))


def _dated(article: Article) -> Iterator[tuple[int, int, str]]:
    """The dates and clock times that hold a number."""
    scan = article.scan
    for span in article.dates:
        if any(scan.kind[at] == NUMERAL for at in range(span.first, span.last)):
            yield span.first, span.last, "clock" if span.precision == "clock" else "date"


def _trapped(article: Article) -> Iterator[tuple[int, int, str]]:
    """The numbers that are read and dropped."""
    taken = {at for span in article.dates for at in range(span.first, span.last)}
    for figure in NumberReader(article.scan, taken).read():
        why = None if figure.first in article.figure_at else trap(article.scan, figure)
        if why:
            yield figure.first, figure.last, why


def _unread(article: Article, taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """The digits and number words that are not even read as a number."""
    scan, behind = article.scan, 0
    for at in scan.starts(_NUMBERS, numerals=True):
        if at in taken or at < behind:
            continue
        why, mention = next(
            ((why, found) for cls, why in _WORDS.items() if (found := scan.over(cls, at))), ("", None)
        )
        if mention and taken.isdisjoint(range(*mention[:2])):
            behind = mention[1]
            yield *mention[:2], why
        elif scan.kind[at] == NUMERAL:
            yield at, at + 1, "unreadable"


def _entry(article: Article, first: int, last: int, why: str) -> LeftOut:
    scan = article.scan
    said = table("left_out")[why]
    begin, end = article.sentence_of(first)
    return LeftOut(
        scan.start[first],
        scan.end[last - 1],
        scan.words(first, last),
        why,
        said["words"],
        words(scan, _beside(article, (first, last), said["classes"]), said["classes"]),
        scan.words(begin, end),
        scan.start[begin],
    )


def _beside(article: Article, at: Span, classes: list[str]) -> list[Span]:
    """Where the word stands that gives the reason: in the number, else at it."""
    scan, (first, last) = article.scan, at
    low, high = article.sentence_of(first)
    marked = [cls for cls in scan.cover if any(cls == c or (c[-1] == "." and cls.startswith(c)) for c in classes)]
    tokens = [*range(first, last), *range(last, min(last + _BESIDE, high)), first - 1]
    for token in tokens:
        for cls in marked:
            mention = scan.over(cls, token) if token >= low else None
            if mention:
                return [(min(first, mention[0]), max(last, mention[1]))] if token in range(*at) else [mention[:2]]
    return []
