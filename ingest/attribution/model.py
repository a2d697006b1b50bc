"""What names, groups of names and attributions are."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.attribution.identity import Identity


@dataclass(slots=True)
class Name:
    """One naming phrase.

    `kind`: `source` (in the registry), `person` (in the registry), `proper` (capitalised words),
    `institution`, `title`, `spokesperson`, `group` (a role noun), `party` (a country as such),
    `back` (a word that points back: `ident` says at what).
    """

    first: int
    last: int
    kind: str
    ident: str = ""


@dataclass(slots=True)
class Group:
    """Names that belong together, and the tokens they span (with the words a role noun takes with it)."""

    names: list[Name]
    first: int
    last: int

    def of(self, *kinds: str) -> list[Name]:
        return [name for name in self.names if name.kind in kinds]


@dataclass(slots=True)
class Attribution:
    """Somebody states something. Tokens first..last name the source, cue_first..cue_last attribute.

    `form` is how: `verb`, `according`, `statement`, `citing`, `colon`, `dash`. `back` is set where
    the words only point at somebody named before (`institution`, `person`, `report`).
    """

    identity: Identity
    form: str
    sentence: int
    first: int
    last: int
    cue_first: int
    cue_last: int
    denies: bool = False
    adds: bool = False
    back: str | None = None
    via: tuple[str, ...] = ()
