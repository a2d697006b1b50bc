"""What an attribution is."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.attribution.identity import Identity


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
