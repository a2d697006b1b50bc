"""Reads a document as `ingest.extract` does, and notes why."""

from __future__ import annotations

from data.model import Document
from data.vocabulary import Language
from ingest.claims import claims
from ingest.explain.fields import fields
from ingest.explain.left_out import left_out
from ingest.explain.model import Explanation, Why
from ingest.explain.noting import Noting
from ingest.extract import analyse
from ingest.rank import weights
from ingest.read import read


def explain(document: Document, language: Language | None = None) -> Explanation:
    """Every figure of the document with what speaks for its fields, and every number that is none.

    The figures are those of `ingest.extract.extract`. Raises UnknownLanguage.
    """
    article = analyse(document, language)
    noted = Noting(weights())
    reads = sorted(read(article, noted), key=lambda one: one.figure.first)
    found = [
        Why(claim, fields(article, one, claim, noted))
        for one, claim in zip(reads, claims(article, reads, noted.weights), strict=True)
    ]
    return Explanation(document, tuple(found), left_out(article))
