"""The numbers of a text that are no stated figures, each with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.article import Article
from ingest.explain.model import LeftOut
from ingest.explain.wording import table
from ingest.explain.words import Span, mentions, words
from ingest.numbers.read import NumberReader
from ingest.numbers.traps import trap
from ingest.scan import NUMERAL
from ingest.text import mask

_WORDS = {"number.ordinals": "ordinal", "number.vague": "vague", "not_figures.phrases": "phrase"}
_NUMBERS = ("number.values", "number.multiples", *_WORDS)
_BLANK = "\uffff"  # no character of any text
_BLANKED = re.compile(f"{_BLANK}+(?: {_BLANK}+)*")
_BESIDE = 3  # tokens beside a number in which the word stands that makes it none


def left_out(article: Article) -> tuple[LeftOut, ...]:
    """Every number that is none of the article's figures, in the order of the text."""
    found = sorted([*_dated(article), *_trapped(article)])
    taken = set(article.figure_at) | {at for first, last, _ in found for at in range(first, last)}
    found.extend(_unread(article, taken))
    read = [_entry(article, first, last, why) for first, last, why in found]
    return tuple(sorted([*read, *_masked(article)], key=lambda one: one.start))


def _dated(article: Article) -> Iterator[tuple[int, int, str]]:
    """The dates and clock times that hold a number."""
    scan = article.scan
    for span in article.dates:
        if any(scan.kind[at] == NUMERAL for at in range(span.first, span.last)):
            yield span.first, span.last, "clock" if span.precision == "clock" else "date"


def _trapped(article: Article) -> Iterator[tuple[int, int, str]]:
    """The numbers that are read and dropped."""
    taken = {at for span in article.dates for at in range(span.first, span.last)}
    for figure in NumberReader(article.scan, taken).read():
        why = None if figure.first in article.figure_at else trap(article.scan, figure)
        if why:
            yield figure.first, figure.last, why


def _unread(article: Article, taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """The digits and number words that are not even read as a number."""
    scan, behind = article.scan, 0
    for at in scan.starts(_NUMBERS, numerals=True):
        if at in taken or at < behind:
            continue
        why, mention = next(
            ((why, found) for cls, why in _WORDS.items() if (found := scan.over(cls, at))), ("", None)
        )
        if mention and taken.isdisjoint(range(*mention[:2])):
            behind = mention[1]
            yield *mention[:2], why
        elif scan.kind[at] == NUMERAL:
            yield at, at + 1, "unreadable"


def _masked(article: Article) -> Iterator[LeftOut]:
    """The numbers of addresses, file names, telephone numbers and markup, which are blanked before reading."""
    copy, text = article.scan.copy, article.scan.text
    blanked = "".join(_BLANK if kept != sign else sign for kept, sign in zip(mask(text), text, strict=True))
    for found in _BLANKED.finditer(blanked):
        start, end = found.span()
        if any(sign.isdigit() for sign in text[start:end]):
            start, end = copy.span(start, end) if copy else (start, end)
            yield _noise(copy.original if copy else text, start, end)


def _noise(text: str, start: int, end: int) -> LeftOut:
    line, rest = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    shown = text[line : None if rest < 0 else rest]
    return LeftOut(start, end, text[start:end], "noise", table("left_out")["noise"]["words"], (), shown, line)


def _entry(article: Article, first: int, last: int, why: str) -> LeftOut:
    scan, said = article.scan, table("left_out")[why]
    begin, end = article.sentence_of(first)
    classes = said.get("classes", [])
    given = words(scan, _given(article, (first, last), said), classes) if classes else ()
    start, stop = scan.span(first, last)
    sentence, (at, _) = scan.shown(begin, end), scan.span(begin, end)
    return LeftOut(start, stop, scan.shown(first, last), why, said["words"], given, sentence, at)


def _given(article: Article, at: Span, said: dict[str, Any]) -> list[Span]:
    """Where the words stand that give the reason: the number itself where they are in it, else they alone."""
    first, last = at
    low, high = article.sentence_of(first)
    if said["at"] == "front":
        near = range(max(low, first - 1), first)
    else:
        near = range(first, last if said["at"] == "inside" else min(last + _BESIDE, high))
    found = mentions(article.scan, near.start, near.stop, tuple(said["classes"]))
    spans = [mention[:2] for _, mention in sorted(found, key=lambda pair: pair[1])]
    inside = [span for span in spans if span[0] < last and span[1] > first]
    return [(min(first, inside[0][0]), max(last, inside[-1][1]))] if inside else spans[:1]
