"""Which stretch of time the figure covers."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few, position, stands
from ingest.fields.period_marks import KINDS, Mark, marks
from ingest.fields.period_move import inherited, move, moves
from ingest.fields.period_plain import unnamed
from ingest.fields.state import Read
from ingest.rank import Candidate, Sign
from ingest.scan import NUMERAL

_What = tuple[str | None, str | None, str]
"""action, measure, kind of the unit"""
_NEAREST = 5  # of the times in its own sentence
_BACK = 6  # sentences looked back for the latest time


def candidates(article: Article, read: Read, earlier: list[Read], twin: Read | None) -> list[Candidate]:
    """Every kind of period that may be meant. Values are period kinds.

    `earlier` are the figures before it whose periods are decided, the latest last;
    `twin` is the figure of the body that a headline's figure repeats.
    """
    figure = read.figure
    number = article.scan.sentence[figure.first]
    what = (read.action, read.measure, figure.kind)
    own = sorted(marks(article, number), key=lambda m: min(abs(m.first - figure.first), abs(m.last - figure.first)))
    found = [_named(article, read, mark, what, rank, len(own)) for rank, mark in enumerate(own[:_NEAREST])]
    found.extend(_around(article, read, number, what, len(own)))
    signs = unnamed(article, read, number, own)
    found.extend(Candidate(kind, [(_of, "plain", kind, *what), *signs(kind)]) for kind in KINDS)
    found.extend(inherited(article, read, earlier, few(len(own))))
    if earlier:
        going = move(article, earlier[-1], read, few(len(own)))
        for one in found:
            one.signs.append((moves, one.value, *going))
    if twin is not None:
        exact = twin.figure.value == figure.value
        found.append(
            Candidate(twin.period, [(_repeats, exact)], twin.period_first, twin.period_last, twin.period_date)
        )
    return found


def _repeats(exact: bool) -> list[str]:
    return ["twin", f"twin,exact={exact}"]


def take(read: Read, chosen: Candidate, before: Read | None) -> None:
    """Enter the chosen period; one that nothing near names has its words from the figure before, where alike."""
    if chosen.first is None and before is not None and before.period == chosen.value:
        chosen.first, chosen.last, chosen.info = before.period_first, before.period_last, before.period_date
    read.period, read.period_first, read.period_last = chosen.value, chosen.first, chosen.last
    read.period_date = chosen.info


def _of(how: str, kind: str, action: str | None, measure: str | None, unit: str) -> list[str]:
    name = f"{how}={kind}"
    return [
        name,
        f"{name}&a={action}",
        f"{name}&m={measure}",
        f"{name}&unit={unit}",
        f"{name}&a={action},m={measure}",
    ]


def _named(article: Article, read: Read, mark: Mark, what: _What, rank: int, count: int) -> Candidate:
    """A time that the figure's own sentence names."""
    where = position(article, read.figure, mark.first, mark.last)
    scan = article.scan
    first = article.sentence_of(read.figure.first)[0]
    lead = mark.first - first <= 1
    stated = mark.date is not None and any(
        scan.holds(cls, mark.first - 3, mark.last + 3) for cls in ("cues.said", "cues.added")
    )
    signs: list[Sign] = [
        (_of, mark.form, mark.kind, *what),
        (_at, mark.form, mark.kind, lead, where[0], mark.compared, stated, few(rank), few(count)),
        (stands, "d" if mark.date else "s", *where),
        (_spelt, scan.language.code, _words(article, mark), mark.led, mark.form, mark.kind),
        (_while, mark.form, mark.kind, read.status, read.figure.delta),
    ]
    return Candidate(mark.kind, signs, mark.first, mark.last, info=mark.date)


def _words(article: Article, mark: Mark) -> str:
    """How the mark begins, numbers left out."""
    scan = article.scan
    tokens = range(mark.first, min(mark.last, mark.first + 3))
    return " ".join("#" if scan.kind[token] == NUMERAL else scan.word[token] for token in tokens)


def _at(
    form: str, kind: str, lead: bool, side: str, compared: bool, stated: bool, rank: str, count: str
) -> list[str]:
    name = f"{form}={kind}"
    return [
        form,
        f"{name}&{side}",
        f"{name}&lead={lead}",
        f"lead={lead}&{side}",
        f"{form}&compared={compared}&{side}",
        f"compared={compared},rank={rank}",
        f"{form}&stated={stated}",
        f"{form}&stated={stated},count={count}",
        f"rank={rank}",
        f"rank={rank}&{side}",
        f"{form}&rank={rank},count={count}",
    ]


def _spelt(code: str, words: str, led: str, form: str, kind: str) -> list[str]:
    return [f"w={code}:{words}", f"led={code}:{led}", f"led={code}:{led}&{form}"]


def _while(form: str, kind: str, status: str, delta: bool) -> list[str]:
    return [f"{form}={kind}&status={status}", f"{form}={kind}&delta={delta}"]


def _around(article: Article, read: Read, number: int, what: _What, own: int) -> list[Candidate]:
    """The times of the latest sentence that names any, and of the article's opening."""
    scan = article.scan
    found = []
    back = next((s for s in range(number - 1, max(-1, number - 1 - _BACK), -1) if marks(article, s)), None)
    opening = next((s for s in range(min(number, 3)) if marks(article, s)), None)
    start = article.item(read.figure.first)
    for how, sentence in (("back", back), ("top", opening)):
        if sentence is None or article.item(scan.sentences[sentence][0]) != start:
            continue
        away = few(number - sentence)
        lines = few(scan.paragraph[read.figure.first] - scan.paragraph[scan.sentences[sentence][0]])
        first, last = scan.sentences[sentence]
        heads = scan.raw[last - 1] == ":"
        for mark in marks(article, sentence)[:3]:
            signs: list[Sign] = [
                (_of, how, mark.kind, *what),
                (
                    _far,
                    how,
                    mark.kind,
                    mark.form,
                    away,
                    lines,
                    heads,
                    mark.first - first <= 1,
                    few(own),
                    mark.compared,
                ),
            ]
            found.append(Candidate(mark.kind, signs, mark.first, mark.last, info=mark.date))
    return found


def _far(
    how: str, kind: str, form: str, away: str, lines: str, heads: bool, lead: bool, own: str, compared: bool
) -> list[str]:
    name = f"{how}={kind}"
    return [
        f"{name},{form}",
        f"{how}&{form}",
        f"{how}&away={away},lines={lines}",
        f"{name}&away={away},lines={lines}",
        f"{how}&heads={heads}",
        f"{how}&lead={lead},lines={lines}",
        f"{name}&own={own}",
        f"{how}&own={own},lines={lines}",
        f"{how}&compared={compared}",
        f"{name}&{form}&lines={lines}",
    ]
