"""The words of the text that gave a value, and the vocabulary's entries in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from data.vocabulary.forms import REGISTERED
from data.vocabulary.lines import Place, place, registered
from ingest.article import Article
from ingest.explain.model import Words
from ingest.explain.wording import table
from ingest.fields.state import Read
from ingest.rank import Candidate
from ingest.scan import Mention, Scan

Span = tuple[int, int]
"""first token, token behind the last"""


def words(scan: Scan, spans: Iterable[Span], classes: Iterable[str]) -> tuple[Words, ...]:
    """The words of the spans, each with the entries of the classes that it holds, in the order of the text."""
    wanted = tuple(classes)
    return tuple(
        Words(*scan.span(first, last), scan.shown(first, last), _entries(scan, first, last, wanted))
        for first, last in sorted(set(spans))
    )


def _entries(scan: Scan, first: int, last: int, classes: tuple[str, ...]) -> tuple[Place, ...]:
    """The entries of the classes that stand in the tokens, without those inside a longer name or noun."""
    found = [(cls, m) for cls, m in mentions(scan, first, last, classes) if first <= m[0] and m[1] <= last]
    names = [mention for cls, mention in found if cls in REGISTERED]
    places: dict[Place, None] = {}
    for cls, mention in found:
        if any(_within(mention, name) for name in names):
            continue
        entry = place(scan.language.code, cls, mention[2], scan.raw[mention[0] : mention[1]])
        office = registered(cls, mention[2]) if cls == "persons" else None
        places.update((one, None) for one in (entry, office) if one)
    return tuple(places)


def _within(mention: Mention, other: Mention) -> bool:
    """Whether the mention is only a part of the other."""
    return other[0] <= mention[0] and mention[1] <= other[1] and other[1] - other[0] > mention[1] - mention[0]


def mentions(scan: Scan, first: int, last: int, classes: tuple[str, ...]) -> list[tuple[str, Mention]]:
    """The mentions of the classes that reach into the tokens, the first ones first."""
    found = {
        (mention, cls): None
        for cls, cover in scan.cover.items()
        if any(cls == one or (one.endswith(".") and cls.startswith(one)) for one in classes)
        for token in range(first, last)
        if (mention := cover.get(token))
    }
    return [(cls, mention) for mention, cls in sorted(found)]


def spans(article: Article, field: str, candidate: Candidate, read: Read) -> list[Span]:
    """The tokens that gave the candidate's value; none where no words of the text did."""
    if field == "source":
        who = candidate.value
        return [(who.first, who.last), (who.cue_first, who.cue_last)] if who else []
    if field == "party" and candidate.first is None:
        return _of_party(article, candidate, read)
    if candidate.first is not None:
        return [_span(article, candidate.first, candidate.last, field)]
    if field == "status":
        return _nearest(article, read, candidate.value)
    by_unit = field == "measure" and candidate.form in ("by_unit", "share", "growth")
    return unit(article.scan, read) if by_unit else []


def _of_party(article: Article, candidate: Candidate, read: Read) -> list[Span]:
    """Of a party that no words at the figure name: who states it, or where the text names the party first."""
    form = candidate.features[0]
    if form in ("own", "enemy") and read.attribution:
        return [(read.attribution.first, read.attribution.last)]
    if form != "theme":
        return []
    mentions = article.scan.marks.get("parties", {}).values()
    return [mention[:2] for mention in mentions if mention[2] == candidate.value][:1]


def unit(scan: Scan, read: Read) -> list[Span]:
    """Where the unit is written at the figure."""
    classes: Any = table("fields")["unit"]["classes"]
    return [mention[:2] for _, mention in mentions(scan, read.figure.first, read.figure.last, tuple(classes))]


def _span(article: Article, first: int, last: int | None, field: str) -> Span:
    """Of an inherited action only the first token is known."""
    if last is not None:
        return first, last
    mention = article.scan.over(f"{field}s", first)
    return mention[:2] if mention else (first, first + 1)


def _nearest(article: Article, read: Read, status: str) -> list[Span]:
    """The nearest word for the status in the figure's sentence."""
    first, last = article.sentence_of(read.figure.first)
    classes = [f"status.{status}", *(["cues.denied"] if status == "denied" else [])]
    found = [mention for cls in classes for mention in article.scan.within(cls, first, last)]
    found.sort(key=lambda mention: abs(mention[0] - read.figure.first))
    return [mention[:2] for mention in found[:1]]
