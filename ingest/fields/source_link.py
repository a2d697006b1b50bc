"""Going on from who states one figure to who states the next."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.article import Article
from ingest.attribution.identity import Identity
from ingest.fields import source_names as names
from ingest.fields.place import BULLETS
from ingest.numbers.figure import Figure
from ingest.rank import Candidate, Link, Row


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

    def rows(earlier: Sequence[Candidate], these: Sequence[Candidate]) -> list[Row]:
        known = [e.value and e.value.identity for e in earlier]
        forms = tuple([e.form for e in earlier])
        return [
            (names.links, _moves(known, one.value and one.value.identity), step, one.form, forms, equal)
            for one in these
        ]

    return rows


def _moves(before: list[Identity | None], now: Identity | None) -> tuple[str, ...]:
    """From whom to whom: the same, another, or whether anybody is named before and now."""
    if now is None:
        return tuple(["False>False" if who is None else "True>False" for who in before])
    return tuple(["False>True" if who is None else "same" if who is now else "other" for who in before])
