"""Marking the phrases of the vocabulary in a text: all classes in one pass over its tokens."""

from __future__ import annotations

from functools import lru_cache

from data.vocabulary import Language
from data.vocabulary.phrases import ENTRIES, NUMBER, Keys, Node, keys_of
from data.words import shape

Mention = tuple[int, int, str]
"""first token, token behind the last, id"""

Marks = dict[str, dict[int, Mention]]

NUMERAL, WORD, SIGN = 1, 2, 3  # the groups of data.words.tokens()

_Found = list[tuple[int, str, str]]
"""token behind the last, class, id"""


def mark(
    raw: list[str], word: list[str], kind: list[int], lines: list[int], language: Language
) -> tuple[Marks, Marks]:
    """All phrases, the longest at each place; one inside a longer one is dropped.

    The first map is by the token at which a phrase starts, the second by every token inside one.
    """
    keys = _keys(word, kind, language)
    marks: Marks = {}
    cover: Marks = {}
    covered = hedged = 0
    for at, (_, entries, nodes) in enumerate(keys):
        found = [(at + 1, cls, ident) for cls, ident, need in entries if not need or _fits(need, raw, at)]
        if nodes:
            _extend(found, nodes, keys, raw, lines, at)
        if not found:
            continue
        nouns = unsaid = 0
        if len(found) > 1:
            found.sort()
            nouns = max([stop for stop, cls, _ in found if cls in _NOUNS], default=0)
            unsaid = max([stop for stop, cls, _ in found if cls == _UNSAID], default=0)
        longest, longest_hedge = covered, hedged
        for stop, cls, ident in found:
            hedges, hides = _manner(cls)
            if hides and stop > longest:
                longest = stop
            if hedges and stop > longest_hedge:
                longest_hedge = stop
            if stop <= unsaid and cls != _UNSAID and cls.startswith("cues."):
                continue
            if stop > (hedged if hedges else covered) and not (stop < nouns and cls in _HIDDEN):
                _enter(marks, cover, cls, (at, stop, ident))
        covered, hedged = longest, longest_hedge
    return marks, cover


def _keys(word: list[str], kind: list[int], language: Language) -> list[Keys]:
    words, root = language.words, language.root
    others: dict[str, Keys] = {}
    found = []
    for token, group in zip(word, kind, strict=True):
        if group == WORD:
            found.append(words[token])
            continue
        keys = others.get(token)
        if keys is None:
            keys = others[token] = keys_of(root, (token, NUMBER) if group == NUMERAL else (token,))
        found.append(keys)
    return found


def _enter(marks: Marks, cover: Marks, cls: str, mention: Mention) -> None:
    at, stop, _ = mention
    known = cover.get(cls)
    if known is None:
        known, marks[cls] = {}, {}
        cover[cls] = known
    elif at in known and known[at][1] >= stop:
        return
    marks[cls][at] = mention
    for token in range(at, stop):
        known[token] = mention


_NOUNS = frozenset(("measures", "sources", "persons", "parties", "not_figures.phrases"))
_HIDDEN = frozenset(("units", "number.multipliers", "actions", "number.values"))
"""A longer noun hides what is spelt like its beginning: "đồng bào" (people) is no đồng (money)."""

_UNSAID = "cues.none"
"""Phrases that only look like a stating ("according to plan"): they hide the cues that begin with them."""

_HEDGES = "qualifiers."
"""Only a longer hedge hides a hedge: "mất hơn" (lost more than) still holds "hơn"."""

_OPEN = ("periods.", "marks.", "date.", "status.", "anaphors.")
"""Classes whose phrases do not hide what stands inside them ("since # October" still holds a month)."""


@lru_cache(maxsize=1024)
def _manner(cls: str) -> tuple[bool, bool]:
    """Whether the class is of hedges, and whether its phrases hide what stands inside them."""
    return cls.startswith(_HEDGES), not cls.startswith(_OPEN)


def _extend(
    found: _Found, nodes: list[Node], keys: list[Keys], raw: list[str], lines: list[int], first: int
) -> None:
    """Add the phrases of two tokens and more that start at the token, which leads to the nodes."""
    at, line = first + 1, lines[first]
    while nodes and at < len(keys) and lines[at] == line:  # no phrase runs over the end of a line
        symbols = keys[at][0]
        nodes = [node[symbol] for node in nodes for symbol in symbols if symbol in node]
        at += 1
        for node in nodes:
            if ENTRIES in node:
                for cls, ident, need in node[ENTRIES]:
                    if not need or _fits(need, raw, first):
                        found.append((at, cls, ident))


def _fits(need: tuple[int, ...], raw: list[str], first: int) -> bool:
    """Whether each word has at least the shape that its phrase needs."""
    return all(not least or shape(raw[at]) >= least for at, least in enumerate(need, first))
