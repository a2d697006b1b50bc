"""The days of a running total: from when until when it counts, as the text says."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.article import Article
from ingest.dates import DateSpan

_OPENINGS = ("periods.since", "periods.since_open")
_OPENED = 8  # tokens behind "since" in which its date stands ("since the outbreak began on 7 January")
_BETWEEN = 2  # tokens between the two dates
_HEAD = 3  # sentences at the beginning of an article that speak for all of it

Counted = tuple[DateSpan, DateSpan | None]
"""the first day; the last, where it is named"""


def counted(article: Article, sentence: int) -> Counted | None:
    """ "From 24 February 2022 to 3 March 2026": of the sentence, else of the beginning of the article."""
    for number in (sentence, *range(min(sentence, _HEAD) - 1, -1, -1)):
        found = next(counted_in(article, number), None)
        if found is not None:
            return found
    return None


def counted_in(article: Article, sentence: int) -> Iterator[Counted]:
    """All such of the sentence, in its order."""
    first, last = article.scan.sentences[sentence]
    spans = [span for span in article.dates_in(first, last) if span.start]
    opened = {mention[0] for cls in _OPENINGS for mention in article.scan.within(cls, first, last)}
    for at, span in enumerate(spans):
        if any(0 <= span.first - token <= _OPENED for token in opened):
            behind = spans[at + 1] if at + 1 < len(spans) else None
            yield span, behind if behind is not None and _joined(article, span, behind) else None


def _joined(article: Article, span: DateSpan, behind: DateSpan) -> bool:
    """Whether nothing but a word such as "to" stands between the two dates."""
    between = range(span.last, behind.first)
    joiners = article.scan.language.features["range_joiners"]
    return len(between) <= _BETWEEN and any(article.scan.word[token] in joiners for token in between)
