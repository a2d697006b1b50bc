"""Whether a word can be a syllable, in languages that are written syllable by syllable."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

from ingest.readers.encodings.tables import table

_LONGEST = 16  # characters, composed or not


@cache
def shaped() -> frozenset[str]:
    """The codes of the languages whose syllables are known."""
    return frozenset(table("syllables"))


def is_syllable(word: str, language: str) -> bool:
    """Whether a word, in whatever case, is built as the syllables of the language are."""
    return len(word) <= _LONGEST and _is_built(word, language)


@lru_cache(maxsize=20_000)
def _is_built(word: str, language: str) -> bool:
    parts = table("syllables")[language]
    loose = normalize("NFD", word.lower())
    tones = [sign for sign in loose if sign in parts["tones"]]
    bare = normalize("NFC", "".join(sign for sign in loose if sign not in parts["tones"]))
    if len(tones) > 1:
        return False
    if _pattern(language, "stopped").fullmatch(bare):
        return not tones or tones[0] in parts["tones_of_stopped"]
    return bool(_pattern(language, "rimes").fullmatch(bare))


@cache
def _pattern(language: str, rimes: str) -> re.Pattern[str]:
    parts = table("syllables")[language]
    onsets, ends = ("|".join(parts[name].split()) for name in ("onsets", rimes))
    return re.compile(f"(?:{onsets})?(?:{ends})")
