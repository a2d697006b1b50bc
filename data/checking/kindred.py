"""What counts as the same thing under another name: kindred measures, actions and sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from data.checking.wording import table
from data.vocabulary import registry


def measures(ident: str | None) -> list[str]:
    """Measures under which another article may keep what this one counts."""
    return sorted(_both_ways(_measures(), ident))


def actions(ident: str | None) -> list[str]:
    """Actions that the words for this one may mean, or whose words may mean this one."""
    known = registry().actions
    return sorted(_both_ways({name: of.get("also", ()) for name, of in known.items()}, ident))


def sources(ident: str | None) -> list[str] | None:
    """The ids of all who are meant by a source: its own parts; of a government, the country's officials.

    None where no source is asked for. What is no id of the registry stands for itself.
    """
    if ident is None:
        return None
    known = registry().sources
    country = known.get(ident, {}).get("country") if ident.endswith("-government") else None
    officials = [
        name
        for name, of in known.items()
        if country is not None and of.get("country") == country and of.get("kind") in table("kindred")["officials"]
    ]
    parts = [name for name, of in known.items() if of.get("parent") == ident]
    own_name = str(known.get(ident, {}).get("name", ident)).lower()
    return list(dict.fromkeys((ident, own_name, *officials, *parts)))


@cache
def _measures() -> Mapping[str, Iterable[str]]:
    roles = {name: tuple(of.get("roles", ())) for name, of in registry().measures.items()}
    more = table("kindred")["measures"]
    return {name: (*roles.get(name, ()), *more.get(name, ())) for name in {*roles, *more}}


def _both_ways(kin: Mapping[str, Iterable[str]], ident: str | None) -> set[str]:
    if ident is None:
        return set()
    return {*kin.get(ident, ()), *(name for name, others in kin.items() if ident in others)} - {ident}
