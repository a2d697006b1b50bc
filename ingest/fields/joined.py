"""How a figure hangs on the one before it: its part, the next of a row, or new in its sentence."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.place import BULLETS
from ingest.numbers.figure import Figure

PARTS = ("marks.including", "marks.of_them")
_NEAR = 8  # tokens between two figures of one row ("3 tanks, 5 other armoured vehicles")


def joined(article: Article, before: Figure | None, figure: Figure) -> str:
    """A word for it: first, part, verb, break, row, words in the same sentence; else how far on it is."""
    if before is None:
        return "first"
    scan = article.scan
    away = scan.sentence[figure.first] - scan.sentence[before.first]
    if away == 0:
        return _within(article, before, figure)
    start, stop = article.sentence_of(figure.first)
    if _of_earlier(article, figure, start, stop):
        return "part_on" if away == 1 else "part_far"
    if scan.raw[start] in BULLETS:
        return "item"
    if scan.paragraph[figure.first] != scan.paragraph[before.first]:
        return "line" if away == 1 else "lines"
    return "on" if away == 1 else "far"


def _of_earlier(article: Article, figure: Figure, start: int, stop: int) -> bool:
    """Whether the sentence opens with a part of what was counted before ("Of them, five", "Five of them")."""
    scan, parts = article.scan, article.scan.inside(PARTS)
    around = (*range(start, figure.first), *range(figure.last, min(stop, figure.last + 3)))
    return any(t in parts for t in around) and not scan.holds("actions", start, figure.first)


def _within(article: Article, before: Figure, figure: Figure) -> str:
    scan = article.scan
    first, last = before.last, figure.first
    stop = min(article.sentence_of(first)[1], figure.last + 3)
    parts = scan.inside(PARTS)
    if any(t in parts for t in (*range(first, last), *range(figure.last, stop))):
        return "part"
    if last - first <= 4 and (scan.raw[first] == "/" or scan.over("marks.of", last - 1)):
        return "whole"
    if "(" in scan.raw[max(first, last - 3) : last]:
        return "paren"
    if scan.holds("actions", first, last):
        return "verb"
    if article.between(article.breaks, first, last):
        return "break"
    return "row" if last - first <= _NEAR else "words"
