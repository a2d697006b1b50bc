"""What happened to it: the verbs and nouns of happening around the figure."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields import action_names as names
from ingest.fields.action_names import What
from ingest.fields.action_said import said
from ingest.fields.action_unsaid import unsaid
from ingest.fields.heading import headed
from ingest.fields.joined import joined
from ingest.fields.near import few
from ingest.fields.state import Read, Scene
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign


def candidates(article: Article, figure: Figure, read: Read, scene: Scene) -> list[Candidate]:
    """Every action that may be meant, and none. Values are action ids or null."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    what = _what(article, read)
    mentions = scan.within("actions", first, last)
    mentions.sort(key=lambda m: abs(m[0] - figure.first))
    hangs = joined(article, scene.last.figure if scene.last else None, figure)
    found = said(article, figure, mentions, what, hangs, scene.last)
    if scene.last:
        found.extend(_inherited(article, figure, scene, what, (bool(mentions), hangs)))
    found.extend(_heading(article, figure, what, bool(mentions)))
    found.extend(unsaid(article, figure, mentions, what, hangs, {candidate.value for candidate in found}))
    return found


def _what(article: Article, read: Read) -> What:
    kind = article.scan.language.registry.measures.get(read.measure or "", {}).get("kind", "?")
    return read.measure, kind


def _inherited(
    article: Article, figure: Figure, scene: Scene, what: What, here: tuple[bool, str]
) -> list[Candidate]:
    """What happened to earlier figures; `here`: whether the sentence says something, how the figure hangs."""
    found = []
    sentence, (other, hangs) = article.scan.sentence, here
    for back, read in scene.distinct("action", 4):
        away = few(sentence[figure.first] - sentence[read.figure.first])
        line = few(article.scan.paragraph[figure.first] - article.scan.paragraph[read.figure.first])
        between = article.scan.holds("actions", read.figure.last, figure.first)
        same, null = what[0] == read.measure, read.action is None
        signs: list[Sign] = [
            (names.before, back, away, line, between, other),
            (names.before_like, away, same, null, figure.delta),
            (names.before_action, read.action, *what),
            (names.before_hangs, back == 0, hangs, same, other, what[1], read.action),
        ]
        found.append(Candidate(read.action, signs, read.action_at))
    return found


def _heading(article: Article, figure: Figure, what: What, other: bool) -> list[Candidate]:
    """The action of the line that introduces a list, or of what leads to that line."""
    found = headed(article, figure.first, "actions")
    if found is None:
        return []
    mention, here = found
    return [Candidate(mention[2], [(names.heads, other, here, mention[2], *what)], mention[0], mention[1])]
