"""Which articles are one wire story: copies of one text, whatever figure, headline or dateline was changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

_FIGURE = re.compile(r"\d++(?:[\s.,:/-]*+\d++)*+")
_END = re.compile(r"(?<![.!?…])[.!?…]++(?=\s|$|[\"'”’»)\]])|\n")
_WORD = re.compile(r"\w+|#")
_LEAST = 5  # words of a sentence that can tell a story


def stories(texts: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """(document id, text) of some articles → the ids, grouped by story, in the order given.

    Two articles are one story where at least half of the sentences of the shorter one, and no fewer than
    two (or its only one), stand in the other; figures masked, so that a changed one hides nothing.
    """
    sentences = {ident: telling(text) for ident, text in texts}
    chief = {ident: ident for ident in sentences}
    for (one, other), common in _common(sentences).items():
        if _alike(common, min(len(sentences[one]), len(sentences[other]))):
            first, second = _chief(chief, one), _chief(chief, other)
            chief[second] = first
    return _groups(chief)


def telling(text: str) -> frozenset[str]:
    """The sentences of five words or more in small letters, without signs, `#` in place of every figure."""
    parts = _END.split(_FIGURE.sub(" # ", text))
    words = (_WORD.findall(part.casefold()) for part in parts)
    return frozenset(" ".join(found) for found in words if len(found) >= _LEAST)


def _common(sentences: Mapping[str, frozenset[str]]) -> Counter[tuple[str, str]]:
    """How many sentences each two articles share that share any."""
    holders: dict[str, list[str]] = defaultdict(list)
    for ident, told in sentences.items():
        for sentence in told:
            holders[sentence].append(ident)
    return Counter(pair for idents in holders.values() for pair in combinations(idents, 2))


def _alike(common: int, shorter: int) -> bool:
    return common * 2 >= shorter and common >= min(2, shorter)


def _chief(chief: dict[str, str], ident: str) -> str:
    while chief[ident] != ident:
        chief[ident] = chief[chief[ident]]
        ident = chief[ident]
    return ident


def _groups(chief: dict[str, str]) -> list[tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for ident in chief:
        groups[_chief(chief, ident)].append(ident)
    return [tuple(group) for group in groups.values()]
