"""Where in the text a figure stands: what tells whether a source carries over to it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.article import Article
from ingest.fields.near import few
from ingest.numbers.figure import Figure

BULLETS = frozenset("-–—•*·▪‒►✅🔹")
_FAR = 300  # tokens looked back for an opening quotation mark


@dataclass(slots=True)
class Place:
    """Features of the place; `anchor` is the sentence that heads the list the figure stands in, or its own."""

    features: list[str]
    carried: list[str]  # the same, for a source carried over from further off
    anchor: int
    listed: bool


def place_of(article: Article, figure: Figure, here: int, before: int, behind: int) -> Place:
    """The figure's place, with how many attributions stand in, before and behind its sentence."""
    scan = article.scan
    first, last = article.sentence_of(figure.first)
    number = scan.sentence[figure.first]
    anchor = _anchor(article, number)
    opens = number == 0 or scan.paragraph[scan.sentences[number - 1][0]] != scan.paragraph[first]
    back = any(scan.within(f"anaphors.{kind}", first, last) for kind in ("institution", "person", "report"))
    old = bool(scan.within("marks.background", first, last))
    dated = any(span.precision in ("year", "month") for span in article.dates_in(first, last))
    quoted = _quoted(article, figure)
    zone = "head" if article.headline and number == 0 else "lead" if scan.paragraph[first] <= 1 else "body"
    count = few(here)
    features = [
        f"here={count}",
        f"here={count},before={few(before)},next={behind > 0}",
        f"place={zone}",
        f"place={zone},here={count},before={few(before)}",
        f"opens={opens}",
        f"opens={opens},here={count}",
        f"back={back}",
        f"background={old}",
        f"background={old},here={count}",
        f"dated={dated},here={count}",
        f"quoted={quoted}",
        f"quoted={quoted},here={count}",
        f"list={anchor != number}",
        f"names={few(article.sources)},here={count}",
    ]
    return Place(features, [f"carried&{feature}" for feature in features], anchor, anchor != number)


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
    scan = article.scan
    line = scan.paragraph[figure.first]
    depth = 0
    for at in range(figure.first - 1, max(-1, figure.first - _FAR), -1):
        if scan.paragraph[at] != line:
            break
        sign = scan.raw[at]
        depth += (sign in "“«„") - (sign in "”»") if sign in "“«„”»" else sign == '"'
    return depth > 0 and depth % 2 == 1
