"""Words: how a text is cut into tokens and how a word is folded for comparison.

Shared by the vocabulary (which cuts its phrases) and the engine (which cuts articles), so that
both always cut alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

GROUPS = " \u00a0\u2000-\u200a\u202f\u205f\u3000'’‘ʼ`´"  # between the thousands of a number

NUMERAL, WORD, SIGN = 1, 2, 3
"""The kinds of tokens."""

_NUMERAL = (
    rf"\d{{1,3}}(?:[{GROUPS}]\d{{3}})+(?!\d|[.,]\d{{4}})(?:[.,]\d+)?"  # 29 600, 1 200,5
    r"|\d+(?:[.,]\d+)*"  # 29.600, 7.5, 1,200,000
)
_WORD = r"[^\W\d_]+(?:['’‘ʼ`](?!s\b)[^\W\d_]+)*"  # a word: п'ять, O'Brien
_SIGN = r"['’]s\b|\S"  # the English possessive, or any single sign
_KIND = re.compile(r"(\d)|([^\W\d_])|")  # a token's first sign tells its kind


@lru_cache(maxsize=32)
def _cutter(elided: tuple[str, ...]) -> re.Pattern[str]:
    openings = "|".join(sorted((re.escape(word.rstrip("'")) for word in elided), key=len, reverse=True))
    short = rf"(?<![\w'’‘ʼ`])(?i:{openings})['’‘ʼ`](?=\w)|" if openings else ""
    return re.compile(f"{_NUMERAL}|{short}{_WORD}|{_SIGN}")


_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "ё": "е"})

_TONES = "\u0300\u0301\u0303\u0309\u0323"


@lru_cache(maxsize=32)
def _early_tone(pairs: tuple[str, ...]) -> re.Pattern[str]:
    """A tone mark on the first vowel of a pair."""
    vowels = "|".join(f"(?<={pair[0]})[{_TONES}](?={pair[1]})" for pair in pairs)
    return re.compile(f"({vowels})(.)")


@lru_cache(maxsize=10_000)
def fold(word: str, tone_pairs: tuple[str, ...] = ()) -> str:
    """The form of a word under which it is looked up: caseless, one apostrophe, е for ё, one tone placement.

    `tone_pairs` are the pairs of vowels of which a language writes the tone mark on either: "hòa", "hoà".
    """
    folded = word.casefold().translate(_APOSTROPHES)
    if tone_pairs and not folded.isascii():
        loose = unicodedata.normalize("NFD", folded)
        folded = unicodedata.normalize("NFC", _early_tone(tone_pairs).sub(r"\2\1", loose))
    return folded


def cut(text: str, elided: tuple[str, ...] = ()) -> list[str]:
    """The tokens of a text, as written.

    `elided` are words that a language shortens and joins to the next one ("l'", "qu'"), each a word of its own.
    """
    found: list[str] = _cutter(elided).findall(text)
    return found


def kind_of(token: str) -> int:
    """Whether a token that was cut is a numeral, a word or a sign."""
    match = _KIND.match(token)
    return (match.lastindex if match else None) or SIGN


def shape(word: str) -> int:
    """2 for A WORD IN CAPITALS of two letters or more, 1 for a Capitalised one, 0 for any other."""
    if len(word) > 1 and word.isupper():
        return 2
    return 1 if word[:1].isupper() else 0
