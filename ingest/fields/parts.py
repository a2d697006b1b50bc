"""Which figure another is a part of ("16 vehicles, including a tank and 15 AFVs")."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.state import Read, Scene

_PARTS = ("marks.including", "marks.of_them")


def whole(article: Article, read: Read, scene: Scene) -> Read | None:
    """The figure that this one is a part of; null where it stands for itself."""
    before = scene.last
    if before is None or read.figure.unit not in (before.figure.unit, "percent"):
        return None
    if article.scan.sentence[before.figure.first] != article.scan.sentence[read.figure.first]:
        return None
    if _including(article, before, read):
        return before
    if _marked(article, before.figure.last, read) and _fits(before, read):
        return before
    if before.part_of and not article.between(article.breaks, before.figure.last, read.figure.first):
        listed = _including(article, before.part_of, before)
        return before.part_of if listed or _fits(before.part_of, read) else None
    return None


def _including(article: Article, larger: Read, smaller: Read) -> bool:
    """Whether "including" stands between the two: then the smaller is a part, however large it is said to be."""
    scan = article.scan
    return any(scan.at("marks.including", t) for t in range(larger.figure.last, smaller.figure.first))


def _fits(larger: Read, smaller: Read) -> bool:
    return smaller.figure.value <= larger.figure.value or smaller.figure.unit != larger.figure.unit


def _marked(article: Article, start: int, read: Read) -> bool:
    scan = article.scan
    stop = min(read.figure.last + 3, article.sentence_of(read.figure.first)[1])
    marked = scan.inside(_PARTS)
    return any(t in marked and t not in article.figure_at for t in range(start, stop))
