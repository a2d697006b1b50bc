"""What the words of a language look like, learned from its vocabulary."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log
from pathlib import Path
from unicodedata import normalize

from data.vocabulary import cache, folder
from ingest.readers.encodings.syllables import is_syllable, shaped

_WORD = re.compile(r"[^\W\d_]+")
_UNSEEN, _PLAIN = 10.0, 6.0  # costs of a pair of letters that no word of the language has: any, two of ASCII's
_KNOWN = 9.0  # cost of a word that the language has
_MISSHAPEN = 8.0  # cost of what can be no syllable
_TITLE, _CAPITALS, _MIXED = 1.5, 3.0, 8.0  # costs of a word's capitals


@dataclass(frozen=True, slots=True)
class Model:
    """How likely words are in a language, as costs: natural logarithms of 1/probability."""

    language: str
    pairs: dict[str, float]
    words: frozenset[str]

    def cost(self, word: str) -> float:
        """Of a word with a letter that is not ASCII's."""
        low = word.lower()
        cost = sum(self._pair(a + b) for a, b in pairwise(f" {low} "))
        if low in self.words:
            cost = min(cost, _KNOWN)
        elif self.language in shaped() and not is_syllable(low, self.language):
            cost += _MISSHAPEN
        return cost + _case(word)

    def _pair(self, pair: str) -> float:
        return self.pairs.get(pair) or (_PLAIN if pair.isascii() else _UNSEEN)


def _case(word: str) -> float:
    if word.islower():
        return 0.0
    if word[1:].islower() or len(word) == 1:
        return _TITLE
    return _CAPITALS if word.isupper() else _MIXED


@lru_cache(maxsize=16)
def model(language: str) -> Model:
    """The model of a language that has a folder. Raises UnknownLanguage."""
    paths = sorted(folder(language).glob("*.yaml"))
    pairs, words = cache.cached(f"letters-{language}", cache.key(paths, "letters 1"), lambda: _learn(paths))
    return Model(language, pairs, frozenset(words))


def _learn(paths: list[Path]) -> tuple[dict[str, float], list[str]]:
    """From the files as they stand: what in them is ASCII tells nothing about encodings."""
    found = {word for path in paths for word in _WORD.findall(normalize("NFC", path.read_text("utf-8")).lower())}
    words = sorted(word for word in found if not word.isascii())
    counts = Counter(a + b for word in words for a, b in pairwise(f" {word} "))
    first: Counter[str] = Counter()
    for pair, count in counts.items():
        first[pair[0]] += count
    return {pair: min(log((first[pair[0]] + 10) / count), _UNSEEN) for pair, count in counts.items()}, words
