"""The figures of a text, as questions to the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.checking import Question
from data.errors import NoFigure
from data.model import Claim, Document
from data.vocabulary import codes, load
from ingest.checking.fields import question
from ingest.checking.known import known_words
from ingest.checking.numbers import bare_numbers
from ingest.extract import extract
from ingest.pipeline.documents import clean
from ingest.scan import scan


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure of the text, from `start` to `end`, and what is asked of it."""

    figure: str
    start: int
    end: int
    question: Question


def asked(text: str, published: date | None = None, language: str | None = None) -> list[Asked]:
    """Every figure of the text. Raises NoFigure, naming the words that are known, and UnknownLanguage.

    Without a day of publication, days that the text gives without a year are left open: nobody knows of
    which year it speaks.
    """
    document, claims = reading_of(text, published, None, language)
    scanned = scan(document.text, load(document.language))
    found = [Asked(claim.figure, claim.start, claim.end, question(claim, scanned, published)) for claim in claims]
    if not any(claim.measure for claim in claims):
        taken = [(claim.start, claim.end) for claim in claims]
        found += [Asked(*number) for number in bare_numbers(scanned, document.published or date.today(), taken)]
    if not found:
        raise NoFigure(document.text, known_words(scanned))
    return sorted(found, key=lambda one: one.start)


def reading_of(
    text: str, published: date | None, outlet: str | None, language: str | None
) -> tuple[Document, list[Claim]]:
    """The text as a document of today, where no day is given, and its figures. Raises UnknownLanguage."""
    text = clean(text).strip()
    code = language or _detected(text)
    document = Document("question", text, code, "", published=published or date.today(), outlet=outlet)
    return document, extract(document)


def _detected(text: str) -> str:
    """The language; of bare digits any, as they are read in all languages where one finds nothing."""
    if not any(map(str.isalpha, text)):
        return codes()[0]
    from ingest.language import detect  # not needed where the language is given

    return detect(text)
