"""Which language a text is in."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from data.vocabulary import codes

_ENOUGH = 4000  # characters that are looked at


def detect(text: str) -> str:
    """The code of the language, among those that have a folder and that py3langid can tell apart."""
    code, _ = _identifier().classify(text[:_ENOUGH])
    return str(code)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(sorted(set(codes()) & set(identifier.labels)))
    return identifier
