"""Numbers that are asked for although no article would state them so, and other ways to read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from data.checking import Question
from data.vocabulary import codes, load
from ingest.dates import DateReader
from ingest.numbers.expression import figure_of
from ingest.numbers.hedges import hedge
from ingest.numbers.read import NumberReader
from ingest.scan import Scan

_AMBIGUOUS = re.compile(r"\d[.,]\d{3}(?!\d)")
Number = tuple[str, int, int, Question]
"""figure as written, its start and end, what is asked"""


def bare_numbers(scanned: Scan, day: date, taken: Sequence[tuple[int, int]]) -> list[Number]:
    """The numbers outside the spans taken, those of dates only where there are no others at all."""
    dated = {at for span in DateReader(scanned, day).read() for at in range(span.first, span.last)}
    found = list(_numbers(scanned, dated, taken))
    return found if found or taken else list(_numbers(scanned, set(), taken))


def _numbers(scanned: Scan, dated: set[int], taken: Sequence[tuple[int, int]]) -> Iterator[Number]:
    for figure in NumberReader(scanned, dated).read():
        start, end = scanned.span(figure.first, figure.last)
        if figure.weak or scanned.doubtful(figure.first, figure.last):
            continue
        if any(start < last and first < end for first, last in taken):
            continue
        hedge(scanned, figure)
        asking = Question(figure.value, figure.value_max, figure.qualifier, figure.unit)
        yield scanned.shown(figure.first, figure.last), start, end, asking


def other_values(figure: str, asking: Question) -> list[Question]:
    """The same question with the values that the digits have in other languages: "29.600" is two numbers."""
    if not _AMBIGUOUS.search(figure):
        return []
    read = [figure_of(figure, load(code)) for code in codes()]
    values = dict.fromkeys((one.value, one.value_max) for one in read if one is not None)
    return [
        replace(asking, value=low, value_max=high)
        for low, high in values
        if (low, high) != (asking.value, asking.value_max)
    ]
