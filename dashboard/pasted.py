"""A pasted text as the engine reads it: its figures, and what each asks of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.checking import Answer
from data.model import Claim
from ingest.checking import Asked, answers, asked, reading_of


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the text: the question it asks, and the claim that it makes, where it makes one."""

    asked: Asked
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text as read: the text itself, its language, and its figures in the order of the text."""

    text: str
    language: str
    figures: tuple[Figure, ...]


def pasted(text: str, published: date | None, outlet: str | None, language: str | None) -> Pasted:
    """The text read. Raises NoFigure, which names the words that are known, and UnknownLanguage."""
    document, claims = reading_of(text, published, outlet, language)
    stated = {(claim.start, claim.end): claim for claim in claims}
    questions = asked(text, published, document.language)
    figures = tuple(Figure(one, stated.get((one.start, one.end))) for one in questions)
    return Pasted(document.text, document.language, figures)


def answer(store: Path, figure: Figure) -> Answer:
    """What is on record on a figure. Raises StoreError."""
    ((_, found),) = answers(store, [figure.asked])
    return found
