"""What happened to it: the verbs and nouns of happening around the figure."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few, position, stands
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import Mention

_NEAREST = 5


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every action that may be meant, and none. Values are action ids or null."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    what = _what(article, read)
    mentions = scan.within("actions", first, last)
    mentions.sort(key=lambda m: abs(m[0] - figure.first))
    found = [_mentioned(article, figure, mention, what, rank) for rank, mention in enumerate(mentions[:_NEAREST])]
    if scene.last:
        found.extend(_inherited(article, figure, scene, what, bool(mentions)))
    found.extend(_heading(article, figure, what, bool(mentions)))
    none: list[Sign] = [(_none, *what, few(len(mentions)), figure.kind)]
    if mentions:
        side, near, *_ = position(article, figure, mentions[0][0], mentions[0][1])
        none.append((_none_near, side, near))
    found.append(Candidate(None, none))
    return found


_What = tuple[str | None, str]
"""measure and its kind"""


def _what(article: Article, read: Read) -> _What:
    kind = article.scan.language.registry.measures.get(read.measure or "", {}).get("kind", "?")
    return read.measure, kind


def _none(measure: str | None, kind: str, said: str, unit: str) -> list[str]:
    return ["none", f"none&m={measure}", f"none&k={kind}", f"none&any={said}", f"none&unit={unit}"]


def _none_near(side: str, near: str) -> list[str]:
    return [f"none&near={side}dist={near}"]


def _mentioned(article: Article, figure: Figure, mention: Mention, what: _What, rank: int) -> Candidate:
    scan = article.scan
    where = position(article, figure, mention[0], mention[1])
    ident = mention[2]
    inside = scan.holds("measures", mention[0], mention[1])
    signs: list[Sign] = [(_said, ident, *what), (_said_at, ident, rank, where[0], inside), (stands, "a", *where)]
    if figure.last <= mention[0] <= figure.last + 12:
        signs.append((_over_noun, _only_noun(article, figure, mention[0])))
    return Candidate(ident, signs, mention[0], mention[1])


def _said(ident: str, measure: str | None, kind: str) -> list[str]:
    return [f"a={ident}", f"a={ident}&m={measure}", f"a={ident}&k={kind}", f"said&k={kind}"]


def _said_at(ident: str, rank: int, side: str, inside: bool) -> list[str]:
    return ["said", f"said,rank={rank}", f"a={ident}&{side}", f"noun={inside}"]


def _over_noun(alone: bool) -> list[str]:
    return [f"over_noun={alone}"]


def _only_noun(article: Article, figure: Figure, until: int) -> bool:
    """Whether nothing but words (no sign, no figure) lies between figure and action: its own verb."""
    return (
        article.between(article.commas, figure.last, until) == 0
        and article.between(article.breaks, figure.last, until) == 0
        and article.between(article.counts, figure.last, until) == 0
    )


def _inherited(article: Article, figure: Figure, scene: Scene, what: _What, other: bool) -> list[Candidate]:
    found = []
    sentence = article.scan.sentence
    for back, read in scene.distinct("action", 4):
        away = few(sentence[figure.first] - sentence[read.figure.first])
        line = few(article.scan.paragraph[figure.first] - article.scan.paragraph[read.figure.first])
        between = article.scan.holds("actions", read.figure.last, figure.first)
        same, null = what[0] == read.measure, read.action is None
        signs: list[Sign] = [
            (_before, back, away, line, between, other),
            (_before_like, away, same, null, figure.delta),
            (_before_action, read.action, *what),
        ]
        found.append(Candidate(read.action, signs, read.action_at))
    return found


def _before(back: int, away: str, line: str, verb: bool, other: bool) -> list[str]:
    return [
        "before",
        f"before,back={back}",
        f"before,away={away}",
        f"before,away={away},verb={verb},other={other}",
        f"before,line={line}",
        f"before,verb={verb}",
    ]


def _before_like(away: str, same: bool, null: bool, delta: bool) -> list[str]:
    return [f"before,same={same},away={away}", f"before,null={null},away={away}", f"delta={delta}"]


def _before_action(action: str | None, measure: str | None, kind: str) -> list[str]:
    return [f"before&a={action}&m={measure}", f"before&a={action}&k={kind}"]


def _heading(article: Article, figure: Figure, what: _What, other: bool) -> list[Candidate]:
    """The action of the line that introduces a list (it ends with a colon)."""
    scan = article.scan
    number = scan.sentence[figure.first]
    for back in range(number - 1, max(-1, number - 30), -1):
        first, last = scan.sentences[back]
        if scan.raw[last - 1] == ":":
            mentions = scan.within("actions", first, last)
            if mentions:
                m = mentions[-1]
                return [Candidate(m[2], [(_heads, other, m[2], *what)], m[0], m[1])]
            return []
        if back < number - 1 and scan.paragraph[last - 1] != scan.paragraph[first]:
            return []
    return []


def _heads(other: bool, ident: str, measure: str | None, kind: str) -> list[str]:
    return ["heading", f"heading,other={other}", f"heading&a={ident}&m={measure}", f"heading&a={ident}&k={kind}"]
