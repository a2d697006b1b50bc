"""What the verbs and nouns of happening in a figure's sentence say of it."""

from __future__ import annotations

from ingest.article import Article
from ingest.fields import action_names as names
from ingest.fields.action_names import What
from ingest.fields.near import few, position, stands
from ingest.fields.state import Read
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Sign
from ingest.scan import Mention

_NEAREST = 5
_VERB_BEHIND = 12  # tokens behind the figure in which its own verb may follow


def said(
    article: Article, figure: Figure, mentions: list[Mention], what: What, hangs: str, latest: Read | None
) -> list[Candidate]:
    """The readings of the mentions nearest to the figure; `hangs` is how it hangs on the latest."""
    taken = latest.action_at if latest else None
    return [
        candidate
        for rank, mention in enumerate(mentions[:_NEAREST])
        for candidate in _readings(article, figure, mention, what, (rank, hangs, mention[0] == taken))
    ]


def _readings(
    article: Article, figure: Figure, mention: Mention, what: What, place: tuple[int, str, bool]
) -> list[Candidate]:
    """What the mentioned word says, and what else it may say of some things ("sent 170 drones": launched)."""
    scan, (first, last, ident) = article.scan, mention
    shared = _placed(article, figure, mention, place)
    inside = scan.holds("measures", first, last)
    phrase = " ".join(scan.word[first:last])
    side = "R" if first >= figure.last else "L"
    found = []
    for value in (ident, *scan.language.registry.actions.get(ident, {}).get("also", ())):
        signs: list[Sign] = [
            (names.said, value, *what),
            (names.said_at, value, place[0], side, inside),
            (names.phrase, value, phrase, side, what[1]),
            *shared,
        ]
        if value != ident:
            signs.append((names.also, ident, value, *what))
        found.append(Candidate(value, signs, first, last))
    return found


def _placed(article: Article, figure: Figure, mention: Mention, place: tuple[int, str, bool]) -> list[Sign]:
    """What the place of the mention tells, whatever it is read as."""
    where = position(article, figure, mention[0], mention[1])
    _, hangs, taken = place
    signs: list[Sign] = [
        (stands, "a", *where),
        (names.hangs, where[0], where[4], hangs, _verbs_between(article, figure, mention), taken),
        (names.hangs_of, mention[2], hangs),
    ]
    if figure.last <= mention[0] <= figure.last + _VERB_BEHIND:
        signs.append((names.over_noun, _only_noun(article, figure, mention[0])))
    return signs


def _verbs_between(article: Article, figure: Figure, mention: Mention) -> str:
    """How many other words of happening start between figure and mention."""
    before = mention[0] < figure.first
    span = range(mention[1], figure.first) if before else range(figure.last, mention[0])
    return few(sum(map(article.scan.marks["actions"].__contains__, span)))


def _only_noun(article: Article, figure: Figure, until: int) -> bool:
    """Whether nothing but words (no sign, no figure) lies between figure and action: its own verb."""
    return (
        article.between(article.commas, figure.last, until) == 0
        and article.between(article.breaks, figure.last, until) == 0
        and article.between(article.counts, figure.last, until) == 0
    )
