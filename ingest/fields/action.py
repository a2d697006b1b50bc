"""What happened to it: the verbs and nouns of happening around the figure."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields.near import few, position
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate
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
    plain = [
        "none",
        *(f"none&{w}" for w in what),
        f"none&any={few(len(mentions))}",
        f"none&unit={figure.kind}",
    ]
    if mentions:
        near = position(article, figure, mentions[0][0], mentions[0][1])
        plain.append(f"none&near={near[1]}")
    found.append(Candidate(None, plain))
    return found


def _what(article: Article, read: Read) -> list[str]:
    kind = article.scan.language.registry.measures.get(read.measure or "", {}).get("kind", "?")
    return [f"m={read.measure}", f"k={kind}"]


def _mentioned(article: Article, figure: Figure, mention: Mention, what: list[str], rank: int) -> Candidate:
    scan = article.scan
    where = position(article, figure, mention[0], mention[1])
    ident = mention[2]
    inside = any(scan.over("measures", t) for t in range(mention[0], mention[1]))
    features = [
        "said",
        f"said,rank={rank}",
        f"a={ident}",
        *(f"a={ident}&{w}" for w in what),
        *(f"said&{w}" for w in what[1:]),
        *(f"a{w}" for w in where),
        f"a={ident}&{where[0]}",
        f"noun={inside}",
    ]
    if figure.last <= mention[0] <= figure.last + 12:
        features.append(f"over_noun={_only_noun(article, figure, mention[0])}")
    return Candidate(ident, features, mention[0], mention[1])


def _only_noun(article: Article, figure: Figure, until: int) -> bool:
    """Whether nothing but words (no sign, no figure) lies between figure and action: its own verb."""
    return (
        article.between(article.commas, figure.last, until) == 0
        and article.between(article.breaks, figure.last, until) == 0
        and article.between(article.counts, figure.last, until) == 0
    )


def _inherited(article: Article, figure: Figure, scene: Scene, what: list[str], other: bool) -> list[Candidate]:
    found, seen = [], set()
    sentence = article.scan.sentence
    for back, read in enumerate(reversed(scene.reads[-4:])):
        if read.action in seen:
            continue
        seen.add(read.action)
        away = sentence[figure.first] - sentence[read.figure.first]
        line = article.scan.paragraph[figure.first] - article.scan.paragraph[read.figure.first]
        same = f"same={what[0] == f'm={read.measure}'}"
        between = any(article.scan.over("actions", t) for t in range(read.figure.last, figure.first))
        features = [
            "before",
            f"before,back={back}",
            f"before,away={few(away)}",
            f"before,away={few(away)},verb={between},other={other}",
            f"before,line={few(line)}",
            f"before,{same},away={few(away)}",
            f"before,null={read.action is None},away={few(away)}",
            f"before,verb={between}",
            *(f"before&a={read.action}&{w}" for w in what),
            f"delta={figure.delta}",
        ]
        found.append(Candidate(read.action, features, read.action_at))
    return found


def _heading(article: Article, figure: Figure, what: list[str], other: bool) -> list[Candidate]:
    """The action of the line that introduces a list (it ends with a colon)."""
    scan = article.scan
    number = scan.sentence[figure.first]
    for back in range(number - 1, max(-1, number - 30), -1):
        first, last = scan.sentences[back]
        if scan.raw[last - 1] == ":":
            mentions = scan.within("actions", first, last)
            if mentions:
                m = mentions[-1]
                features = ["heading", f"heading,other={other}", *(f"heading&a={m[2]}&{w}" for w in what)]
                return [Candidate(m[2], features, m[0], m[1])]
            return []
        if back < number - 1 and scan.paragraph[last - 1] != scan.paragraph[first]:
            return []
    return []
