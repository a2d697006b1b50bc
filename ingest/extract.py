"""The engine's one door: a document in, its stated figures out."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import data
from data.model import Claim, Document
from data.vocabulary import Language, load
from ingest.article import Article, prepare
from ingest.attribution.find import attribute
from ingest.attribution.outlet import place_outlet
from ingest.claims import claims
from ingest.rank import WEIGHTS, ranker
from ingest.read import read

VERSION = "1"


@lru_cache(maxsize=1)
def extractor() -> str:
    """The version of the extractor: of its code, vocabularies and weights together."""
    root = Path(data.__file__).parent
    digest = hashlib.sha256(VERSION.encode())
    files = [
        *root.glob("languages/*/*.yaml"),
        *root.glob("registry/*.yaml"),
        root / "characters.yaml",
        *Path(__file__).parent.rglob("*.py"),
        *Path(__file__).parent.rglob("*.yaml"),
    ]
    for path in [*sorted(files), WEIGHTS]:
        if path.exists():
            digest.update(path.read_bytes())
    return f"{VERSION}-{digest.hexdigest()[:12]}"


def analyse(document: Document, language: Language | None = None) -> Article:
    """The document scanned, with its dates, figures and attributions.

    `language` is used in place of the shipped one of the document's code. Raises UnknownLanguage.
    """
    article = prepare(document, language or load(document.language))
    place_outlet(article)
    attribute(article)
    return article


def extract(document: Document, language: Language | None = None) -> list[Claim]:
    """Every stated figure of the document, in the order of the text. Raises UnknownLanguage."""
    article = analyse(document, language)
    if not article.figures:
        return []
    known = ranker()
    return claims(article, read(article, known), known.weights)
