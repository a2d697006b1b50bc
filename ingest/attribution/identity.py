"""Who somebody in a text is, and who has been named in it so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from data.vocabulary import Registry

RELAYS = frozenset(("agency", "outlet"))


@dataclass(slots=True)
class Identity:
    """Who a group of names is. `source` is a registry id; `name` what to call it without one.

    `kind` is the registry's, or `person`, `proper`, `institution`, `group`, `state`, `back`; `written` is
    the source as the text names it, without whoever speaks for it.
    """

    source: str | None = None
    name: str | None = None
    speaker: str | None = None
    country: str | None = None
    relay: bool = False
    back: str | None = None
    kind: str = "other"
    written: str | None = None
    side: bool = False  # only a side was named ("the Russian side")
    bodies: frozenset[str] = frozenset()  # the kinds of body that its words name, where no id is known
    office: str | None = None  # of an office whose country the text has not told yet ("the Air Force"): its suffix


@dataclass(slots=True)
class Introduced:
    """Somebody named without stating anything; `first` is the token of the name."""

    identity: Identity
    person: bool
    first: int
    words: list[str]


@dataclass(slots=True)
class Memory:
    """Who has been named so far in the article, for names that come back shortened."""

    registry: Registry
    published: date | None
    people: dict[str, Identity] = field(default_factory=dict)
    by_suffix: dict[str, str] = field(default_factory=dict)
    by_country: dict[str, Identity] = field(default_factory=dict)
    introduced: list[Introduced] = field(default_factory=list)
    acronyms: dict[str, Identity] = field(default_factory=dict)
    initials: dict[str, Identity] = field(default_factory=dict)  # of long names, for "the SNHR"
    countries: list[str] = field(default_factory=list)  # of the institutions named, in order
    office: Identity | None = None  # of the registry, named last without stating anything
    bodies: list[tuple[int, Identity]] = field(default_factory=list)  # institutions and firms, with the sentence
    home: str | None = None  # the outlet's country


def is_canonical(ident: str | None, sources: dict[str, dict[str, Any]]) -> bool:
    """Whether the contract names the id; every government of a country is among its ids."""
    return ident is not None and (ident.endswith("-government") or bool(sources.get(ident, {}).get("canonical")))
