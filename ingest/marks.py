"""Marking the phrases of the vocabulary in a text: all classes in one pass over its tokens."""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest

from data.vocabulary.phrases import ENTRIES
from ingest.classes import CLASSES, NOUNS, UNSAID
from ingest.tokens import Token

Mention = tuple[int, int, str]
"""first token, token behind the last, id"""

Marks = dict[str, dict[int, Mention]]

_Found = list[tuple[int, str, str]]
"""token behind the last, class, id"""


def mark(tokens: list[Token], lines: list[int]) -> tuple[Marks, Marks]:
    """All phrases, the longest at each place; one inside a longer one is dropped.

    The first map is by the token at which a phrase starts, the second by every token inside one.
    """
    marker = _Marker(tokens, lines)
    for at, (token, then) in enumerate(zip_longest(tokens, tokens[1:])):
        # Most tokens begin no longer phrase, and what they are by themselves is known.
        begins = then is not None and not token.follow.isdisjoint(then.symbols)
        longer = marker.longer(at) if begins else None
        if longer:
            marker.choose(at, longer)
        elif token.phrases:
            marker.alone(at, token)
    return dict(marker.starts), dict(marker.inside)


class _Marker:
    """The phrases marked so far.

    `covered` and `hedged` are the ends of the phrases that hide others; `sealed` of those that hide countries
    and bodies too.
    """

    def __init__(self, tokens: list[Token], lines: list[int]) -> None:
        self.tokens, self.lines, self.size = tokens, lines, len(tokens)
        self.starts: Marks = defaultdict(dict)
        self.inside: Marks = defaultdict(dict)
        self.covered = self.sealed = self.hedged = 0

    def alone(self, at: int, token: Token) -> None:
        """Mark what the token is by itself."""
        stop = at + 1
        if self.sealed <= at:
            within = self.covered > at
            for cls, ident in token.plain:
                if within and not CLASSES[cls].shown:
                    continue
                inside = self.inside[cls]
                if at not in inside:
                    inside[at] = self.starts[cls][at] = (at, stop, ident)
        if self.hedged <= at:
            for cls, ident in token.hedges:
                inside = self.inside[cls]
                if at not in inside:
                    inside[at] = self.starts[cls][at] = (at, stop, ident)
            if token.hedges:
                self.hedged = stop
        if token.hides and self.covered < stop:
            self.covered = stop

    def longer(self, first: int) -> _Found:
        """The phrases of two tokens and more that start at the token."""
        tokens, lines, line = self.tokens, self.lines, self.lines[first]
        nodes, at = tokens[first].nodes, first + 1
        found: _Found = []
        while nodes and at < self.size and lines[at] == line:  # no phrase runs over the end of a line
            symbols = tokens[at].symbols
            nodes = [node[symbol] for node in nodes for symbol in symbols if symbol in node]
            at += 1
            for node in nodes:
                for cls, ident, need in node.get(ENTRIES, ()):
                    if not need or self._fits(need, first):
                        found.append((at, cls, ident))
        return found

    def _fits(self, need: tuple[int, ...], first: int) -> bool:
        """Whether each word has at least the shape that its phrase needs."""
        return all(self.tokens[at].shape >= least for at, least in enumerate(need, first))

    def choose(self, at: int, found: _Found) -> None:
        """Mark the longest of the phrases that start at the token, its own among them."""
        found.extend([(at + 1, cls, ident) for cls, ident in self.tokens[at].phrases])
        found.sort()
        nouns = max([stop for stop, cls, _ in found if cls in NOUNS], default=0)
        unsaid = max([stop for stop, cls, _ in found if cls == UNSAID], default=0)
        covered, sealed, hedged = self.covered, self.sealed, self.hedged
        for stop, cls, ident in found:
            hides, hedges, hidden, cue, shown, shows = CLASSES[cls]
            if hides and stop > self.covered:
                self.covered = stop
            if hides and not shows and stop > self.sealed:
                self.sealed = stop
            if hedges and stop > self.hedged:
                self.hedged = stop
            limit = hedged if hedges else sealed if shown else covered
            if stop <= limit or (hidden and stop < nouns) or (cue and stop <= unsaid):
                continue
            self._enter(cls, (at, stop, ident))

    def _enter(self, cls: str, mention: Mention) -> None:
        at, stop, _ = mention
        inside = self.inside[cls]
        if at in inside and inside[at][1] >= stop:
            return
        self.starts[cls][at] = mention
        for token in range(at, stop):
            inside[token] = mention
