"""No action, or one that no known word names: told by what is counted and the words beside the figure."""

from __future__ import annotations

from functools import lru_cache

from data.vocabulary import registry
from ingest.article import Article
from ingest.fields import action_names as names
from ingest.fields.action_names import What
from ingest.fields.near import few, position
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import WORD, Mention

_REACH = 5  # tokens on either side whose words are looked at
_STEM = 6  # letters by which a word is known, so that its endings count for little


def unsaid(
    article: Article, figure: Figure, mentions: list[Mention], what: What, hangs: str, known: set[str | None]
) -> list[Candidate]:
    """None, and the actions that are not among the known but are usual for what is counted."""
    near: list[Sign] = [(names.near, side, word) for side, word in _words(article, figure)]
    signs: list[Sign] = [
        (names.none, *what, few(len(mentions)), figure.kind),
        (names.none_hangs, hangs, what[1], bool(mentions)),
        *_with(None, near),
    ]
    if mentions:
        side, away, *_ = position(article, figure, mentions[0][0], mentions[0][1])
        signs.append((names.none_near, side, away))
    found = [Candidate(None, signs)]
    for ident in _usual(what[0]):
        if ident not in known:
            found.append(Candidate(ident, [(names.unsaid, ident, what[0]), *_with(ident, near)]))
    return found


def _with(ident: str | None, near: list[Sign]) -> list[Sign]:
    return [(sign[0], ident, *sign[1:]) for sign in near]


@lru_cache(maxsize=512)
def _usual(measure: str | None) -> tuple[str, ...]:
    """The actions that may be meant of the measure where no word says so."""
    return tuple(ident for ident, entry in registry().actions.items() if measure in entry.get("of", ()))


def _words(article: Article, figure: Figure) -> list[tuple[str, str]]:
    """The words beside the figure and its hedge, by side, but for those of grammar."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    stops = scan.cover.get("marks.stop", {})
    start = figure.first if figure.hedge_first is None else min(figure.first, figure.hedge_first)
    sides = (
        ("L", range(max(first, start - _REACH), start)),
        ("R", range(figure.last, min(last, figure.last + _REACH))),
    )
    return [
        (side, scan.word[t][:_STEM])
        for side, span in sides
        for t in span
        if scan.kind[t] == WORD and t not in stops
    ]
