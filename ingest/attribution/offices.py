"""Offices that many countries have ("the Defence Ministry"), and whose they are."""

from __future__ import annotations

from dataclasses import replace

from ingest.attribution.identity import Identity, Memory
from ingest.attribution.model import Group
from ingest.attribution.naming import country_of, named, speaker_of
from ingest.scan import WORD, Scan


def office(scan: Scan, group: Group, memory: Memory) -> Identity | None:
    """An office that many countries have ("the Defence Ministry"), told apart by the country beside it."""
    known_as = next((name for name in group.of("source") if name.ident.startswith("_")), None)
    if known_as is None:
        return None
    suffix = known_as.ident[1:]
    country = country_of(group) or owner_of(scan, group) or _scene(scan, group)
    ident = memory.by_suffix.get(suffix)
    bare = group.last <= known_as.last  # no "… in Abu Dhabi"
    if country or not ident:
        ident = _office_of(country or memory.home, suffix, memory)
        if country is None and bare and ident not in memory.registry.sources:
            ident = next(
                (i for c in reversed(memory.countries) if (i := _registered_office(c, suffix, memory))), ident
            )
    entry = memory.registry.sources.get(ident or "", {})
    known = bool(entry) or suffix == "government"
    return Identity(
        source=ident if known else None,
        name=str(entry.get("name") or named(scan, group.first, group.last)),
        speaker=speaker_of(scan, group),
        country=country or entry.get("country"),
        kind=str(entry.get("kind", "ministry")),
        written=named(scan, group.first, group.last),
        office=suffix if bare and not known and not country else None,
    )


def in_hindsight(identity: Identity, memory: Memory, parties: list[str]) -> Identity:
    """An office whose country the text tells only later ("the Air Force …", then "Ukraine's emergency service").

    `parties` are the countries the text names: one of them where no other has such an office.
    """
    if not identity.office:
        return identity
    for country in _only(memory.countries, identity.office, memory) or _only(parties, identity.office, memory):
        ident = _registered_office(country, str(identity.office), memory)
        if ident:
            entry = memory.registry.sources[ident]
            kind, name = str(entry.get("kind", "ministry")), str(entry.get("name", ident))
            return replace(identity, source=ident, name=name, country=country, kind=kind, office=None)
    return identity


def _only(countries: list[str], suffix: str, memory: Memory) -> list[str]:
    """The one of the countries that has such an office; none where several have."""
    known = [c for c in dict.fromkeys(countries) if _registered_office(c, suffix, memory)]
    return known if len(known) == 1 else []


def _office_of(country: str | None, suffix: str, memory: Memory) -> str | None:
    iso = memory.registry.parties.get(country or "", {}).get("iso")
    return f"{iso}-{suffix}" if iso else None


def _registered_office(country: str, suffix: str, memory: Memory) -> str | None:
    ident = _office_of(country, suffix, memory)
    return ident if ident in memory.registry.sources else None


def owner_of(scan: Scan, group: Group) -> str | None:
    """For "its defence ministry": the country named last in the sentence."""
    before = group.first - 1
    own = scan.over("parties", before) if before >= 0 else None
    behind = scan.at("parties", group.last) if scan.language.features["head"] == "first" else None
    if (own is None or own[2] != "_own") and (behind is None or behind[2] != "_own"):
        return None
    first = scan.sentences[scan.sentence[group.first]][0]
    named = [m[2] for m in scan.within("parties", first, before) if not m[2].startswith("_")]
    return named[-1] if named else None


def _scene(scan: Scan, group: Group) -> str | None:
    """The country that opens the sentence ("Tại Seoul, …", "In Bangladesh, …")."""
    first = scan.sentences[scan.sentence[group.first]][0]
    for mention in scan.within("parties", first, min(group.first, first + 3)):
        closed = scan.raw[mention[1] : mention[1] + 1] in ([","], [":"])
        opens = all(scan.kind[t] != WORD or scan.over("marks.stop", t) for t in range(first, mention[0]))
        if closed and opens and not mention[2].startswith("_"):
            return mention[2]
    return None
