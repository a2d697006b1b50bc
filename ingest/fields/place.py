"""Where in the text a figure stands: what tells whether a source carries over to it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ingest.article import Article
from ingest.fields.near import few
from ingest.numbers.figure import Figure
from ingest.rank import Sign

_OPENINGS = ("marks.background", "anaphors.person", "anaphors.institution", "anaphors.report", "parties",
             "sources", "persons", "date.months", "marks.stop", "marks.and")  # fmt: skip
BULLETS = frozenset("-–—•*·▪‒►✅🔹")
_DAYS, _WEEKS = 8, 60  # how many days from the publication are days, and weeks
_QUOTATION = frozenset('“«„”»"')
_FAR = 300  # tokens looked back for an opening quotation mark


@dataclass(slots=True)
class Place:
    """What the place is like; the same for all figures of a sentence that are quoted, and for all that are not.

    `anchor` is the sentence that heads the list the figure stands in, or its own.
    """

    zone: Sign  # the values of `in_zone`
    ways: Sign  # those of `in_ways`
    story: Sign  # those of `in_story`
    anchor: int
    listed: bool
    quoted: bool

    def signs(self, name: str) -> list[Sign]:
        """The signs of the place for candidates of that name."""
        return [(in_zone, name, *self.zone), self.way(name), (in_story, name, *self.story)]

    def way(self, name: str) -> Sign:
        """The sign of the place for a candidate of its own sentence."""
        return (in_ways, name, *self.ways)


def in_zone(name: str, here: str, before: str, next_: bool, zone: str, opens: bool) -> list[str]:
    """Features of the part of the text, and of who is quoted around."""
    return [
        f"{name}&here={here}",
        f"{name}&here={here},before={before},next={next_}",
        f"{name}&place={zone}",
        f"{name}&place={zone},here={here},before={before}",
        f"{name}&opens={opens}",
        f"{name}&opens={opens},here={here}",
    ]


def in_ways(
    name: str, here: str, back: bool, old: bool, age: str, quoted: bool, listed: bool, names: str
) -> list[str]:
    """Features of what the sentence is like."""
    return [
        f"{name}&back={back}",
        f"{name}&background={old}",
        f"{name}&background={old},here={here}",
        f"{name}&age={age}",
        f"{name}&age={age},here={here}",
        f"{name}&quoted={quoted}",
        f"{name}&quoted={quoted},here={here}",
        f"{name}&list={listed}",
        f"{name}&names={names},here={here}",
    ]


def in_story(name: str, here: str, opening: str, names: bool) -> list[str]:
    """Features of how the sentence opens, and of whether it names somebody who states nothing."""
    return [
        f"{name}&opening={opening}",
        f"{name}&opening={opening},here={here}",
        f"{name}&naming={names},here={here}",
    ]


def place_of(article: Article, figure: Figure, here: int, before: int, behind: int) -> Place:
    """The figure's place, with how many attributions stand in, before and behind its sentence."""
    number, quoted = article.scan.sentence[figure.first], _quoted(article, figure)
    key = ("place", number, quoted)
    if key not in article.kept:
        article.kept[key] = _place(article, number, quoted, few(here), few(before), behind > 0)
    place: Place = article.kept[key]
    return place


def _place(article: Article, number: int, quoted: bool, here: str, before: str, behind: bool) -> Place:
    scan = article.scan
    first, last = scan.sentences[number]
    anchor = _anchor(article, number)
    opens = number == 0 or scan.paragraph[scan.sentences[number - 1][0]] != scan.paragraph[first]
    back = any(scan.within(f"anaphors.{kind}", first, last) for kind in ("institution", "person", "report"))
    old = bool(scan.within("marks.background", first, last))
    age = _age(article, first, last)
    zone = "head" if article.headline and number == 0 else "lead" if scan.paragraph[first] <= 1 else "body"
    listed = anchor != number
    return Place(
        zone=(here, before, behind, zone, opens),
        ways=(here, back, old, age, quoted, listed, few(article.sources)),
        story=(here, _opening(article, number), bool(article.named_in.get(number))),
        anchor=anchor,
        listed=listed,
        quoted=quoted,
    )


def _opening(article: Article, number: int) -> str:
    """What a sentence opens with."""
    scan = article.scan
    first = scan.sentences[number][0]
    raw = scan.raw[first]
    if raw in BULLETS or raw in '"“«„':
        return "bullet" if raw in BULLETS else "quote"
    known = next((cls for cls in _OPENINGS if scan.over(cls, first)), None)
    if known:
        return known
    if first in article.date_starts:
        return "date"
    return "figure" if first in article.figure_at else "other"


def _age(article: Article, first: int, last: int) -> str:
    """How far from the publication the nearest date in the tokens lies: what is long past is background."""
    published = article.document.published
    days = [abs((published - span.end).days) for span in article.dates_in(first, last) if span.end and published]
    if not days:
        return "none"
    return "days" if min(days) <= _DAYS else "weeks" if min(days) <= _WEEKS else "old"


def _anchor(article: Article, number: int) -> int:
    """The sentence that introduces the list of which this one is an item."""
    scan = article.scan
    at = number
    while at > 0 and number - at < 60 and scan.raw[scan.sentences[at][0]] in BULLETS:
        at -= 1
    if at and at == number and scan.raw[scan.sentences[at - 1][1] - 1] == ":":
        at -= 1
    return at


def _quoted(article: Article, figure: Figure) -> bool:
    """Whether the figure stands inside quotation marks of its paragraph."""
    scan, marks = article.scan, _quotation_marks(article)
    line, depth = scan.paragraph[figure.first], 0
    for at in reversed(marks[bisect_left(marks, figure.first - _FAR + 1) : bisect_left(marks, figure.first)]):
        if scan.paragraph[at] != line:
            break
        depth += -1 if scan.raw[at] in "”»" else 1
    return depth > 0 and depth % 2 == 1


def _quotation_marks(article: Article) -> list[int]:
    """The tokens that are quotation marks."""
    key = ("quotation marks",)
    if key not in article.kept:
        article.kept[key] = [at for at, sign in enumerate(article.scan.raw) if sign in _QUOTATION]
    known: list[int] = article.kept[key]
    return known
