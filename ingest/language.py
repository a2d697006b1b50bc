"""Which language a text is in: by letters and common words that one language alone has, else by py3langid."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from data.vocabulary import codes, told_by

_ENOUGH = 4000  # characters that are looked at
_SURE = 0.8  # share of the telling letters that one language must have
_LEAST = 0.01  # share of telling letters that a text must hold: a foreign name has some too
_COMMON = 2  # common words that tell a language
_TELLING = 400  # characters without a letter of their own that a text in another Latin language hardly has


def detect(text: str) -> str:
    """The code of the language, among those that have a folder."""
    shown = text[:_ENOUGH].casefold()
    return _by_letters(shown) or _by_words(shown) or str(_identifier().classify(shown)[0])


def _by_letters(text: str) -> str | None:
    """The language whose own letters the text holds; the one without any, for a long text of ASCII."""
    letters = {code: own for code, (own, _) in told_by().items()}
    told = {code: sum(map(text.count, own)) for code, own in letters.items() if own}
    best = max(told, key=lambda code: told[code], default=None)
    if best and told[best] >= max(2, _LEAST * len(text)) and told[best] >= _SURE * sum(told.values()):
        return best
    plain = [code for code, own in letters.items() if not own]
    return plain[0] if len(plain) == 1 and len(text) >= _TELLING and text.isascii() else None


def _by_words(text: str) -> str | None:
    """The language of whose common words the text has some, and of any other's none."""
    words = Counter(re.findall(r"[^\W\d_]+", text))
    told = {code: sum(words[word] for word in own) for code, (_, own) in told_by().items() if own}
    found = [code for code, count in told.items() if count]
    return found[0] if len(found) == 1 and told[found[0]] >= _COMMON else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # Loading the model takes most of a second, so only texts that need it pay for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(sorted(set(codes()) & set(identifier.labels)))
    return identifier
