"""The dates of a claim: the stretch that its figure covers, and the day on which it was stated."""

from __future__ import annotations

from datetime import date, timedelta

from data.model import Period
from ingest.article import Article
from ingest.attribution.model import Attribution
from ingest.dates import DateSpan
from ingest.fields.state import Read
from ingest.since import counted, counted_in

_STATING = frozenset(("day", "weekday", "relative"))


def stated_on(article: Article, attribution: Attribution | None) -> date | None:
    """The day nearest to the words that attribute, else the day of publication."""
    published = article.document.published
    if attribution is None:
        return published
    others = {span for pair in counted_in(article, attribution.sentence) for span in pair}
    spans = [
        span
        for span in article.dates_in(*article.scan.sentences[attribution.sentence])
        if span.precision in _STATING and span.start and span not in others
    ]
    near = [
        span
        for span in spans
        if min(
            abs(span.first - attribution.cue_last),
            abs(attribution.cue_first - span.last),
            abs(span.first - attribution.last),
        )
        <= 3
    ]
    return near[0].start if near else published


def period_of(article: Article, read: Read) -> Period:
    """The period with its dates, where the text and the publication date give them."""
    said = stated_on(article, read.attribution)
    text = None
    if read.period_first is not None and read.period_last is not None:
        text = article.scan.shown(read.period_first, read.period_last)
    start, end = _bounds(article, read, said)
    return Period(read.period, start, end, text)


def _bounds(article: Article, read: Read, said: date | None) -> tuple[date | None, date | None]:
    span = read.period_date or _date_at(article, read)
    if read.period == "none":
        return None, None
    if read.period == "since":
        days = counted(article, article.scan.sentence[read.figure.first])
        begun = _since(article, read, span) or (days[0].start if days else None)
        until = days[1].start if days and days[1] and begun == days[0].start else None
        return begun, until or _as_of(article, read) or _told_of(article, read, said) or said
    if span and span.start:
        return span.start, span.end
    if said is None:
        return None, None
    if read.period == "day":
        return said, said
    if read.period == "week":
        return said - timedelta(days=6), said
    if read.period == "month":
        return said.replace(day=1), said
    if read.period == "year":
        return said.replace(month=1, day=1), said
    return None, None


def _date_at(article: Article, read: Read) -> DateSpan | None:
    """The date inside or right behind the words that gave the period."""
    if read.period_first is None or read.period_last is None:
        return None
    spans = article.dates_in(read.period_first, read.period_last + 3)
    return next((span for span in spans if span.start), None)


def _as_of(article: Article, read: Read) -> date | None:
    """The day up to which a running total counts, where the sentence or the article's opening names it."""
    number = article.scan.sentence[read.figure.first]
    for sentence in (number, *range(min(number, 3) - 1, -1, -1)):
        first, last = article.scan.sentences[sentence]
        for mention in article.scan.within("periods.as_of", first, last):
            spans = [s for s in article.dates_in(mention[1], mention[1] + 4) if s.start and s.precision in _STATING]
            if spans:
                return spans[0].start
    return None


def _ends(article: Article, span: DateSpan) -> bool:
    """Whether the date is the day up to which a total counts ("as of 3 December"), not its start."""
    return article.scan.holds("periods.as_of", max(0, span.first - 2), span.first + 1)


_OLD = timedelta(days=3)  # a total of days before is a look back, not the latest
_DASHES = (["–"], ["—"], ["-"])  # «а 2 декабря – о более чем 37 355»
_OPENED = 10  # tokens behind "since" in which its date stands


def _told_of(article: Article, read: Read, said: date | None) -> date | None:
    """The day of an earlier total that the sentence looks back on ("in late August it spoke of 5,500")."""
    if said is None:
        return None
    scan, figure = article.scan, read.figure
    first, last = article.sentence_of(figure.first)
    opened = [m[0] for cls in ("periods.since", "periods.since_open") for m in scan.within(cls, first, last)]
    past = [
        span
        for span in article.dates_in(first, last)
        if span.end and said - span.end > _OLD and span.precision in ("day", "month")
        if article.between(article.counts, min(span.last, figure.last), max(span.first, figure.first)) == 0
        if article.between(article.breaks, min(span.last, figure.last), max(span.first, figure.first))
        <= (scan.raw[span.last : span.last + 1] in _DASHES and span.last < figure.first)
        if not any(scan.over("number.range_open", t) for t in (span.first - 1, span.first - 2) if t >= first)
        if not any(0 <= span.first - at <= _OPENED for at in opened)
    ]
    # The day in front of the figure, before one behind it: that is the next figure's.
    nearest = min(past, key=lambda span: (span.first > figure.first, abs(span.first - figure.first)), default=None)
    return nearest.end if nearest else None


def _since(article: Article, read: Read, span: DateSpan | None) -> date | None:
    """The day on which a running total begins: a date in the text, or the start of the event named."""
    if span and span.start and not _ends(article, span):
        return span.start
    first, last = article.sentence_of(read.figure.first)
    for _, _, event in article.scan.within("events", first, last):
        begun = article.scan.language.registry.events.get(event, {}).get("from")
        if begun:
            return date.fromisoformat(str(begun)[:10])
    return None
