"""What the vocabulary knows of each token as it is written, worked out when the token is first met."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from data.vocabulary import Language
from data.vocabulary.phrases import ENTRIES, NUMBER, Node
from data.words import NUMERAL, WORD, fold, kind_of, shape
from ingest.classes import CLASSES, UNSAID

_KEPT = 50_000  # tokens remembered for a language

_STRAIGHT = {"’s": "'s", "’S": "'s"}
"""Signs under which the vocabulary knows them."""

Phrase = tuple[str, str]
"""class, id"""


@dataclass(slots=True)
class Token:
    """A token as written: its folded word, and what the phrases of the vocabulary make of it.

    `symbols` are the keys of the trie that it answers to, `phrases` those that it is by itself, `nodes`
    the nodes of the longer ones that it may begin, `follow` the keys of a second word of these. Of `phrases`,
    `plain` and `hedges` are those that count where no longer one begins; `hides` tells whether any of them
    hides others inside it.
    """

    raw: str
    word: str
    kind: int
    shape: int
    symbols: tuple[str, ...]
    phrases: list[Phrase]
    nodes: list[Node]
    follow: frozenset[str]
    plain: tuple[Phrase, ...]
    hedges: tuple[Phrase, ...]
    hides: bool


class Tokens(dict[str, Token]):
    """The tokens of one language, by how they are written."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __missing__(self, raw: str) -> Token:
        if len(self) >= _KEPT:
            self.clear()
        known = self[raw] = _token(intern(raw), self._language)
        return known


@lru_cache(maxsize=32)
def tokens(language: Language) -> Tokens:
    """The tokens of the language that were met so far."""
    return Tokens(language)


def _token(raw: str, language: Language) -> Token:
    kind, formed = kind_of(raw), shape(raw)
    word = fold(raw, language.features["tone_pairs"]) if kind == WORD else _STRAIGHT.get(raw, raw)
    word = intern(language.features["elisions"].get(word, word))
    symbols = language.symbols(word) if kind == WORD else (word, NUMBER) if kind == NUMERAL else (word,)
    nodes = [language.root[symbol] for symbol in symbols if symbol in language.root]
    entries = [entry for node in nodes for entry in node.get(ENTRIES, ())]
    phrases = [(cls, ident) for cls, ident, need in entries if not need or formed >= need[0]]
    begun = [node for node in nodes if len(node) > (ENTRIES in node)]
    follow = frozenset().union(*begun) - {ENTRIES}
    plain, hedges = _alone(phrases)
    hides = any(CLASSES[cls].hides for cls, _ in phrases)
    return Token(raw, word, kind, formed, symbols, phrases, begun, follow, plain, hedges, hides)


def _alone(phrases: list[Phrase]) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """The phrases, one of each class, that count where no longer one begins: others, and hedges."""
    unsaid = any(cls == UNSAID for cls, _ in phrases)
    first: dict[str, str] = {}
    for cls, ident in sorted(phrases):
        if not (unsaid and CLASSES[cls].cue):
            first.setdefault(cls, ident)
    plain = tuple(phrase for phrase in first.items() if not CLASSES[phrase[0]].hedges)
    return plain, tuple(phrase for phrase in first.items() if CLASSES[phrase[0]].hedges)
