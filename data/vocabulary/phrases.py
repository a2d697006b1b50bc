"""Phrases compiled into one trie, so that a text is matched against all classes in one pass.

The compiled form is built of dicts, lists, strings and numbers only, so that it can be cached
with `marshal` and loaded in milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.words import cut, fold, shape

Node = dict[str, Any]
NUMBER = "#"
ENTRIES = ""  # the key under which a node keeps its entries; no token is empty

Entry = tuple[str, str, tuple[int, ...]]
"""class, id, and the least shape (see `data.words.shape`) of each word"""


class PhraseTable:
    """A trie under construction."""

    def __init__(self, elisions: dict[str, str] | None = None, tone_pairs: tuple[str, ...] = ()) -> None:
        self.root: Node = {}
        self.stems: set[str] = set()
        self.elisions = elisions or {}
        self.tone_pairs = tone_pairs

    def add(self, cls: str, ident: str, phrase: str) -> None:
        """Enter one phrase, as docs/languages.md says it is written."""
        symbols, shapes = [], []
        for word, starred in words_of(phrase, tuple(self.elisions)):
            symbol = word if word == NUMBER else fold(word, self.tone_pairs)
            symbol = self.elisions.get(symbol, symbol)
            if starred:
                self.stems.add(symbol)
                symbol += "*"
            symbols.append(symbol)
            shapes.append(shape(word))
        node = self.root
        for symbol in symbols:
            node = node.setdefault(symbol, {})
        entry: Entry = (cls, ident, tuple(shapes) if any(shapes) else ())
        entries = node.setdefault(ENTRIES, [])
        if entry not in entries:
            entries.append(entry)


def words_of(phrase: str, elided: tuple[str, ...] = ()) -> Iterator[tuple[str, bool]]:
    """The words of a phrase, each with whether a `*` follows it directly."""
    tokens = cut(phrase, elided)
    for at, token in enumerate(tokens):
        if token == "*":
            continue
        yield token, tokens[at + 1 : at + 2] == ["*"]
