"""Which stretch of time the figure covers."""

from __future__ import annotations

from ingest.article import Article
from ingest.dates import DateSpan
from ingest.fields.near import few, position
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate
from ingest.scan import Mention

_KINDS = ("day", "week", "month", "year", "since", "interval", "none")
_NEAREST = 4
_PRECISION = {
    "day": "day", "weekday": "day", "relative": "day", "range": "interval", "month": "month", "year": "year",
}  # fmt: skip


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every kind of period that may be meant. Values are period kinds."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    what = [f"a={read.action}", f"m={read.measure}", f"unit={figure.kind}"]
    marked = _marks(article, scan.sentence[figure.first])
    found = [_said(article, figure, kind, m, what) for kind, m in marked]
    dates = [d for d in article.dates_in(first, last) if d.precision in _PRECISION]
    dates.sort(key=lambda d: abs(d.first - figure.first))
    found.extend(_dated(article, figure, span, what, marked) for span in dates[:3])
    found.extend(_inherited(article, figure, read, scene, len(marked), len(dates)))
    total = bool(scan.within("marks.total", first, last))
    context = f"marks={few(len(marked))},dates={few(len(dates))}"
    military = _military(read)
    for kind in ("none", "day", "since", "year"):
        found.append(
            Candidate(
                kind,
                [f"plain={kind}", *(f"plain={kind}&{w}" for w in what), f"plain={kind}&{context}",
                 f"plain={kind}&first={scan.sentence[figure.first] == 0}", f"plain={kind}&{military}",
                 f"plain={kind}&delta={figure.delta}", f"plain={kind}&total={total}"],
            )
        )  # fmt: skip
    return found


def _military(read: Read) -> str:
    return f"source={read.attribution.identity.kind if read.attribution else None}"


def _marks(article: Article, sentence: int) -> list[tuple[str, Mention]]:
    """The words for periods in a sentence, with their kinds."""
    key = ("periods", sentence)
    if key not in article.kept:
        article.kept[key] = _marked(article, *article.scan.sentences[sentence])
    marks: list[tuple[str, Mention]] = article.kept[key]
    return marks


def _marked(article: Article, first: int, last: int) -> list[tuple[str, Mention]]:
    scan = article.scan
    found = [(kind, m) for kind in _KINDS for m in scan.within(f"periods.{kind}", first, last)]
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


def _said(article: Article, figure: Figure, kind: str, mention: Mention, what: list[str]) -> Candidate:
    where = position(article, figure, mention[0], mention[1])
    opening = mention[2] == "since_open"
    first = article.sentence_of(figure.first)[0]
    features = [
        f"said={kind}",
        "said",
        f"said,open={opening}",
        *(f"said={kind}&{w}" for w in what),
        *(f"s{w}" for w in where),
        f"said={kind}&{where[0]}",
        f"w={article.scan.language.code}:{' '.join(article.scan.word[mention[0] : mention[1]][:3])}",
        f"lead={mention[0] - first <= 1}",
        f"lead={mention[0] - first <= 1}&{where[0]}",
    ]
    return Candidate(kind, features, mention[0], mention[1])


def _dated(
    article: Article, figure: Figure, span: DateSpan, what: list[str], marked: list[tuple[str, Mention]]
) -> Candidate:
    scan = article.scan
    kind = _PRECISION[span.precision]
    where = position(article, figure, span.first, span.last)
    before = span.first - 1
    opened = before >= 0 and (scan.over("periods.since_open", before) is not None)
    said = any(
        scan.over(cls, t)
        for cls in ("cues.said", "cues.added")
        for t in range(max(0, span.first - 3), min(len(scan.raw), span.last + 3))
    )
    name = f"date={span.precision}"
    features = [
        name,
        f"{name},opened={opened}",
        f"{name},cue={said}",
        *(f"{name}&{w}" for w in what),
        *(f"d{w}" for w in where),
        f"{name}&{where[0]}",
        f"{name},marked={bool(marked)}",
        f"{name},headline={scan.sentence[figure.first] == 0}",
    ]
    return Candidate(kind, features, span.first, span.last, info=span)


def _inherited(
    article: Article, figure: Figure, read: Read, scene: Scene, marks: int, dates: int
) -> list[Candidate]:
    found, seen = [], set()
    sentence, line = article.scan.sentence, article.scan.paragraph
    for back, earlier in enumerate(reversed(scene.reads[-3:])):
        if earlier.period in seen:
            continue
        seen.add(earlier.period)
        away = few(sentence[figure.first] - sentence[earlier.figure.first])
        same = earlier.action == read.action
        features = [
            "before",
            f"before={earlier.period}",
            f"before,back={back}",
            f"before,away={away}",
            f"before={earlier.period},away={away}",
            f"before={earlier.period},away={away},marks={few(marks)},dates={few(dates)}",
            f"before={earlier.period},lines={few(line[figure.first] - line[earlier.figure.first])}",
            f"before,same_action={same},away={away}",
            f"before={earlier.period},same_action={same}",
            f"before={earlier.period}&a={read.action}",
            f"before={earlier.period},source={earlier.attribution is read.attribution}",
            f"before={earlier.period},delta={figure.delta}",
        ]
        found.append(Candidate(earlier.period, features, earlier.period_first, earlier.period_last))
    return found
