"""The number that a short expression states: "29.6 thousand", "-1.2M", «півтори тисячі», "a couple"."""

from __future__ import annotations

from data.vocabulary import Language
from ingest.numbers.figure import Figure
from ingest.numbers.hedges import hedge
from ingest.numbers.read import NumberReader
from ingest.scan import Scan, scan

_LOOSE = ("values", "multipliers", "minus")
_STRICT = ("number.vague", "not_figures.phrases")


def figure_of(text: str, language: Language) -> Figure | None:
    """The one number of an expression, with unit, upper end and hedge; None where it holds none, or several.

    Whoever asks knows that a number is meant. So vague words have their value ("a few" is 3), and nothing is
    taken for a date, an age or a name, as `ingest.article.prepare` takes it in the sentences of an article.
    """
    scanned = _loosened(scan(text, language))
    figures = NumberReader(scanned, set(), loose=True).read()
    if len(figures) != 1:
        return None
    hedge(scanned, figures[0])
    return figures[0]


def number_of(text: str, language: Language) -> float | None:
    """The bare number of an expression (its lower end, of a range): "1/5" is 0.2, "5 %" is 5."""
    figure = figure_of(text, language)
    if figure is None:
        return None
    return figure.value / 100 if figure.kind == "fraction" else figure.value


def _loosened(scanned: Scan) -> Scan:
    """The scan with what the language has for expressions let in, and what keeps articles strict left out."""
    for kind in _LOOSE:
        for store in (scanned.marks, scanned.cover):
            store[f"number.{kind}"] = {**store.get(f"loose.{kind}", {}), **store.get(f"number.{kind}", {})}
    for cls in _STRICT:
        scanned.marks.pop(cls, None)
        scanned.cover.pop(cls, None)
    return scanned
