"""Which phrases hide which: what the class of a phrase tells of it."""

from __future__ import annotations

from typing import NamedTuple

UNSAID = "cues.none"
"""Phrases that only look like a stating ("according to plan"): they hide the cues that begin with them."""

_HEDGES = "qualifiers."
"""Only a longer hedge hides a hedge: "mất hơn" (lost more than) still holds "hơn"."""

_OPEN = ("periods.", "marks.", "date.", "status.", "anaphors.")
"""Classes whose phrases do not hide what stands inside them ("since # October" still holds a month)."""

NOUNS = frozenset(("measures", "sources", "persons", "parties", "not_figures.phrases"))
_SHOWING = ("actions", "measures", UNSAID, "roles.")
_SHOWN = frozenset(("parties", "bodies"))
"""What no phrase of the classes above hides ("members of Hamas", «помощи Украине», «глава компании»)."""

_HIDDEN = frozenset(("units", "number.multipliers", "actions", "number.values"))
"""A longer noun hides what is spelt like its beginning: "đồng bào" (people) is no đồng (money)."""


class Manner(NamedTuple):
    """Whether the phrases of a class hide what stands inside them, are hedges, and what they are hidden by."""

    hides: bool
    hedges: bool
    hidden: bool  # by a longer noun
    cue: bool  # hidden by what is unsaid
    shown: bool  # also inside a phrase that `shows`
    shows: bool


class _Classes(dict[str, Manner]):
    """The classes, each judged by its name when it is first met."""

    def __missing__(self, cls: str) -> Manner:
        known = self[cls] = Manner(
            hides=not cls.startswith(_OPEN),
            hedges=cls.startswith(_HEDGES),
            hidden=cls in _HIDDEN,
            cue=cls.startswith("cues.") and cls != UNSAID,
            shown=cls in _SHOWN,
            shows=cls.startswith(_SHOWING),
        )
        return known


CLASSES = _Classes()
