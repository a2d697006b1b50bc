"""Going on from who states one figure to who states the next."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.article import Article
from ingest.attribution.identity import Identity
from ingest.fields import source_names as names
from ingest.fields.place import BULLETS
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Link, Sign


def link(article: Article, before: Figure, figure: Figure) -> Link:
    """What going on from a candidate for the figure before to one for this is like."""
    scan = article.scan
    if scan.sentence[before.first] == scan.sentence[figure.first]:
        step = "clause"
    elif scan.paragraph[before.first] == scan.paragraph[figure.first]:
        step = "sentence"
    else:
        step = "list" if scan.raw[scan.sentences[scan.sentence[figure.first]][0]] in BULLETS else "paragraph"

    equal = (before.value, before.value_max, before.unit) == (figure.value, figure.value_max, figure.unit)

    def signs(earlier: Sequence[Candidate], these: Sequence[Candidate]) -> list[list[Sign]]:
        known = [(e.value and e.value.identity, e.form) for e in earlier]
        return [
            [
                (names.link, _move(who, one.value and one.value.identity), step, one.form, was, equal)
                for who, was in known
            ]
            for one in these
        ]

    return signs


def _move(before: Identity | None, now: Identity | None) -> str:
    """From whom to whom: the same, another, or whether anybody is named before and now."""
    if before is None or now is None:
        return f"{before is not None}>{now is not None}"
    return "same" if before is now else "other"
