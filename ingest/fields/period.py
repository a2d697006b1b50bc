"""Which stretch of time the figure covers."""

from __future__ import annotations

from ingest.article import Article
from ingest.dates import DateSpan
from ingest.fields.near import few, position, stands
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import Mention

_KINDS = ("day", "week", "month", "year", "since", "interval", "none")
_CLASSES = tuple(f"periods.{kind}" for kind in _KINDS)
_NEAREST = 4
_PRECISION = {
    "day": "day", "weekday": "day", "relative": "day", "range": "interval", "month": "month", "year": "year",
}  # fmt: skip


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every kind of period that may be meant. Values are period kinds."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    what = (read.action, read.measure, figure.kind)
    marked = _marks(article, scan.sentence[figure.first])
    found = [_said(article, figure, kind, m, what) for kind, m in marked]
    dates = [d for d in article.dates_in(first, last) if d.precision in _PRECISION]
    dates.sort(key=lambda d: abs(d.first - figure.first))
    found.extend(_dated(article, figure, span, what, marked) for span in dates[:3])
    found.extend(_inherited(article, figure, read, scene, len(marked), len(dates)))
    total = bool(scan.within("marks.total", first, last))
    who = read.attribution.identity.kind if read.attribution else None
    context = (few(len(marked)), few(len(dates)), scan.sentence[figure.first] == 0, who, figure.delta, total)
    for kind in ("none", "day", "since", "year"):
        found.append(Candidate(kind, [(_of, "plain", kind, *what), (_plain, kind, *context)]))
    return found


_What = tuple[str | None, str | None, str]
"""action, measure, kind of the unit"""


def _of(how: str, kind: str, action: str | None, measure: str | None, unit: str) -> list[str]:
    name = f"{how}={kind}"
    return [name, f"{name}&a={action}", f"{name}&m={measure}", f"{name}&unit={unit}"]


def _plain(kind: str, marks: str, dates: str, first: bool, who: str | None, delta: bool, total: bool) -> list[str]:
    return [
        f"plain={kind}&marks={marks},dates={dates}",
        f"plain={kind}&first={first}",
        f"plain={kind}&source={who}",
        f"plain={kind}&delta={delta}",
        f"plain={kind}&total={total}",
    ]


def _marks(article: Article, sentence: int) -> list[tuple[str, Mention]]:
    """The words for periods in a sentence, with their kinds."""
    key = ("periods", sentence)
    if key not in article.kept:
        article.kept[key] = _marked(article, *article.scan.sentences[sentence])
    marks: list[tuple[str, Mention]] = article.kept[key]
    return marks


def _marked(article: Article, first: int, last: int) -> list[tuple[str, Mention]]:
    scan = article.scan
    found = [(cls.removeprefix("periods."), m) for cls, m in scan.among(_CLASSES, first, last)]
    found.sort(key=lambda one: _KINDS.index(one[0]))
    found.extend(
        ("since", m) for m in scan.within("periods.since_open", first, last) if _opens_stretch(article, m, last)
    )
    return found


def _opens_stretch(article: Article, mention: Mention, last: int) -> bool:
    """Whether a word like "since" or "from" is followed by a date or an event rather than by anything else."""
    scan = article.scan
    behind = range(mention[1], min(last, mention[1] + 6))
    starts = article.date_starts
    return mention[1] - mention[0] > 1 or any(t in starts or scan.at("events", t) for t in behind)


def _said(article: Article, figure: Figure, kind: str, mention: Mention, what: _What) -> Candidate:
    where = position(article, figure, mention[0], mention[1])
    opening = mention[2] == "since_open"
    first = article.sentence_of(figure.first)[0]
    words = " ".join(article.scan.word[mention[0] : min(mention[1], mention[0] + 3)])
    signs: list[Sign] = [
        (_of, "said", kind, *what),
        (_said_at, kind, opening, mention[0] - first <= 1, where[0]),
        (stands, "s", *where),
        (_spelt, article.scan.language.code, words),
    ]
    return Candidate(kind, signs, mention[0], mention[1])


def _said_at(kind: str, opening: bool, lead: bool, side: str) -> list[str]:
    return ["said", f"said,open={opening}", f"said={kind}&{side}", f"lead={lead}", f"lead={lead}&{side}"]


def _spelt(code: str, words: str) -> list[str]:
    return [f"w={code}:{words}"]


def _dated(
    article: Article, figure: Figure, span: DateSpan, what: _What, marked: list[tuple[str, Mention]]
) -> Candidate:
    scan = article.scan
    kind = _PRECISION[span.precision]
    where = position(article, figure, span.first, span.last)
    before = span.first - 1
    opened = before >= 0 and (scan.over("periods.since_open", before) is not None)
    said = any(scan.holds(cls, span.first - 3, span.last + 3) for cls in ("cues.said", "cues.added"))
    headline = scan.sentence[figure.first] == 0
    signs: list[Sign] = [
        (_of, "date", span.precision, *what),
        (_dated_at, span.precision, opened, said, where[0], bool(marked), headline),
        (stands, "d", *where),
    ]
    return Candidate(kind, signs, span.first, span.last, info=span)


def _dated_at(precision: str, opened: bool, cue: bool, side: str, marked: bool, headline: bool) -> list[str]:
    name = f"date={precision}"
    return [
        f"{name},opened={opened}",
        f"{name},cue={cue}",
        f"{name}&{side}",
        f"{name},marked={marked}",
        f"{name},headline={headline}",
    ]


def _inherited(
    article: Article, figure: Figure, read: Read, scene: Scene, marks: int, dates: int
) -> list[Candidate]:
    found = []
    sentence, line = article.scan.sentence, article.scan.paragraph
    for back, earlier in scene.distinct("period", 3):
        away = few(sentence[figure.first] - sentence[earlier.figure.first])
        lines = few(line[figure.first] - line[earlier.figure.first])
        same, one_source = earlier.action == read.action, earlier.attribution is read.attribution
        signs: list[Sign] = [
            (_before, earlier.period, back, away, few(marks), few(dates)),
            (_before_like, earlier.period, away, lines, same, one_source, figure.delta),
            (_before_of, earlier.period, read.action),
        ]
        found.append(Candidate(earlier.period, signs, earlier.period_first, earlier.period_last))
    return found


def _before(period: str, back: int, away: str, marks: str, dates: str) -> list[str]:
    return [
        "before",
        f"before={period}",
        f"before,back={back}",
        f"before,away={away}",
        f"before={period},away={away}",
        f"before={period},away={away},marks={marks},dates={dates}",
    ]


def _before_like(period: str, away: str, lines: str, same_action: bool, source: bool, delta: bool) -> list[str]:
    return [
        f"before={period},lines={lines}",
        f"before,same_action={same_action},away={away}",
        f"before={period},same_action={same_action}",
        f"before={period},source={source}",
        f"before={period},delta={delta}",
    ]


def _before_of(period: str, action: str | None) -> list[str]:
    return [f"before={period}&a={action}"]
