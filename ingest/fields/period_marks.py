"""What a sentence says of time: its words for periods, its dates, and the events that a total may count from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ingest.article import Article
from ingest.dates import DateSpan
from ingest.fields.period_stretch import stretches

KINDS = ("day", "week", "month", "year", "since", "interval", "none")
_SAID = tuple(f"periods.{kind}" for kind in KINDS)
_PRECISION = {
    "day": "day", "weekday": "day", "relative": "day", "range": "interval", "month": "month", "year": "year",
}  # fmt: skip
_BEHIND = 6  # tokens behind "since" in which its date or event stands
_COMPARING = 4  # tokens in front of a time in which "compared with" stands


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of time named in the tokens first ≤ i < last, and the kind of period that it may mean.

    `form` is how it was read: `said`, `stretch …` (put together), `open` and `opening` (since …, with its date at
    once or later), `closed` (from … to …), `asof`, the kind of an event, or a date's precision.
    `compared`: whether it is what another stretch is compared with. `led` is the word in front of it.
    """

    kind: str
    form: str
    first: int
    last: int
    compared: bool
    led: str
    date: DateSpan | None = None


def marks(article: Article, sentence: int) -> list[Mark]:
    """The times that a sentence names, in order."""
    key = ("periods", sentence)
    if key not in article.kept:
        first, last = article.scan.sentences[sentence]
        found = [*_said(article, first, last), *_opened(article, first, last)]
        dated = _dated(article, first, last)
        taken = {token for one in (*found, *dated) for token in range(one.first, one.last)}
        built = stretches(article, first, last, taken)
        found = [one for one in found if not any(_inside(one, other) for other in found)]
        found.extend(_mark(article, kind, f"stretch {put}", a, b) for kind, put, a, b in built)
        found = [one for one in found if not (one.kind == "since" and any(_opens(one, date) for date in dated))]
        found.extend(dated)
        found = [one for one in found if not _anchors(one, found)]
        found.extend(_events(article, first, last))
        article.kept[key] = sorted(found, key=lambda mark: (mark.first, mark.last))
    kept: list[Mark] = article.kept[key]
    return kept


def named_most(article: Article) -> str:
    """The only kind of period that the article's words name, or the one most named and `+`; empty without any."""
    key = ("period most", 0)
    if key not in article.kept:
        said = Counter(
            mark.kind
            for sentence in range(len(article.scan.sentences))
            for mark in marks(article, sentence)
            if mark.date is None and mark.kind != "none" and not mark.compared
        )
        first = min(said.items(), key=lambda item: (-item[1], item[0]), default=None)
        article.kept[key] = first[0] + "+" * (len(said) > 1) if first else ""
    most: str = article.kept[key]
    return most


def _inside(one: Mark, other: Mark) -> bool:
    """Whether a longer phrase holds the mark ("a year" in "a year earlier")."""
    longer = other.last - other.first > one.last - one.first
    return longer and other.first <= one.first and one.last <= other.last


def _opens(one: Mark, date: Mark) -> bool:
    """Whether the mark only opens a stretch of which the end is named too ("from 26 October to 1 November")."""
    return date.form == "closed" and date.first - 2 <= one.last and one.first < date.last


def _mark(article: Article, kind: str, form: str, first: int, last: int, date: DateSpan | None = None) -> Mark:
    scan = article.scan
    opening = article.scan.sentences[scan.sentence[first]][0]
    compared = scan.holds("periods.compared", max(opening, first - _COMPARING), last)
    return Mark(kind, form, first, last, compared, scan.word[first - 1] if first > opening else "", date)


def _said(article: Article, first: int, last: int) -> list[Mark]:
    return [
        _mark(article, cls.removeprefix("periods."), "said", m[0], m[1])
        for cls, m in article.scan.among(_SAID, first, last)
    ]


def _opened(article: Article, first: int, last: int) -> list[Mark]:
    """Words like "since" or "from" with the date or event they open with; clock times open no stretch."""
    scan = article.scan
    found = []
    for mention in scan.within("periods.since_open", first, last):
        behind = min(last, mention[1] + _BEHIND)
        dates = [d for d in article.dates_in(mention[0], behind) if d.precision in _PRECISION]
        near = bool(dates) and dates[0].first <= mention[1] + 1
        if mention[1] - mention[0] == 1 and not near and not scan.holds("events", mention[1], behind):
            continue
        found.append(_mark(article, "since", "open" if near else "opening", mention[0], mention[1]))
    return found


def _joined(article: Article, one: DateSpan, other: DateSpan) -> bool:
    """Whether "to" joins two dates to a stretch."""
    gap = range(one.last, other.first + 1)
    return len(gap) <= 3 and any(article.scan.over("periods.to", t) for t in gap)


def _dated(article: Article, first: int, last: int) -> list[Mark]:
    """The dates; two joined by "to" are one interval, and one behind "as of" ends a running total."""
    dates = [span for span in article.dates_in(first, last) if span.precision in _PRECISION]
    found, behind = [], 0
    for at, span in enumerate(dates):
        following = dates[at + 1] if at + 1 < len(dates) else None
        if span.first < behind:
            continue
        if following and _joined(article, span, following):
            whole = _whole(span, following)
            found.append(_mark(article, "interval", "closed", whole.first, whole.last, whole))
            behind = whole.last
        elif article.scan.holds("periods.as_of", max(first, span.first - 2), span.first + 1):
            found.append(_mark(article, "since", "asof", span.first, span.last))
        else:
            found.append(_mark(article, _PRECISION[span.precision], span.precision, span.first, span.last, span))
    return found


def _whole(one: DateSpan, other: DateSpan) -> DateSpan:
    """The stretch from the one date to the other; open where the text leaves either open."""
    whole = one.start is not None and other.end is not None and one.start <= other.end
    start, end = (one.start, other.end) if whole else (None, None)
    return DateSpan(one.first, other.last, "range", start, end)


_NARROW = ("day", "week", "interval", "since")


def _anchors(one: Mark, found: list[Mark]) -> bool:
    """Whether the mark only tells of which year or month the time in front of it is ("first half of 2024")."""
    return one.kind in ("month", "year") and any(
        0 <= one.first - other.last <= 1 and (other.kind in _NARROW or (other.kind, one.kind) == ("month", "year"))
        for other in found
        if other.form != "asof"
    )


def _events(article: Article, first: int, last: int) -> list[Mark]:
    """A war or disaster, which a total without another stretch counts from."""
    kinds = article.scan.language.registry.events
    return [
        _mark(article, "since", str(kinds.get(m[2], {}).get("kind", "event")), m[0], m[1])
        for m in article.scan.within("events", first, last)
    ]
