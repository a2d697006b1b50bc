"""Comparing the words of names."""

from __future__ import annotations

from collections.abc import Iterable

_STEM = 5


def shares(words: Iterable[str], name: str | None) -> bool:
    """Whether a word of four letters or more begins like one of the name's."""
    stems = {word[:_STEM].casefold() for word in (name or "").split()}
    return any(len(word) >= 4 and word[:_STEM] in stems for word in words)
