"""Going on from who states one figure to who states the next."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.article import Article
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
        known = [(None if e.value is None else e.value.identity, e.form) for e in earlier]
        rows: list[list[Sign]] = []
        for one in these:
            form = one.form
            if one.value is None:
                rows.append([(names.link, _FROM[who is None], step, form, before, equal) for who, before in known])
                continue
            own = one.value.identity
            rows.append(
                [
                    (
                        names.link,
                        "same" if who is own else "False>True" if who is None else "other",
                        step,
                        form,
                        was,
                        equal,
                    )
                    for who, was in known
                ]
            )
        return rows

    return signs


_FROM = {True: "False>False", False: "True>False"}
