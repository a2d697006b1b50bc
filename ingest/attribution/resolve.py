"""What a group of names says: which source, which speaker, which relay."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ingest.attribution.bodies import bodies
from ingest.attribution.identity import RELAYS, Identity, Memory, is_canonical
from ingest.attribution.model import Group, Name
from ingest.attribution.naming import country_of, named, speaker_of, text_of
from ingest.attribution.offices import office, owner_of
from ingest.attribution.posts import own_name, person_of, without_host
from ingest.scan import Scan


def resolve(scan: Scan, group: Group, memory: Memory) -> Identity | None:
    """The identity of a group; null where it names nobody who could state something."""
    whole, group = group, without_host(scan, group)
    back = group.of("back")
    if back:
        return _party_back(group, memory) or Identity(back=back[0].ident, kind="back")
    armed = _of_armed(scan, group, memory)
    spoken = None if armed else _unattached(scan, group)
    if spoken == "" and group is not whole:  # "đại diện Bình Nhưỡng tại Liên Hiệp Quốc": no person, no body
        return Identity(name=named(scan, whole.first, whole.last), country=country_of(group), kind="person")
    if spoken is not None:
        return Identity(speaker=spoken or None, back="institution", kind="back")
    identity = (
        armed
        or own_name(scan, group)
        or _registered(scan, group, memory)
        or _known_person(scan, group, memory)
        or office(scan, group, memory)
        or _unknown(scan, group, memory)
    )
    if identity:
        if not identity.source and not identity.bodies:
            identity.bodies = bodies(scan, group.first, group.last)
        if _is_body(scan, group, identity):
            memory.bodies.append((scan.sentence[group.first], identity))
        remember(identity, memory)
    return identity


def _is_body(scan: Scan, group: Group, identity: Identity) -> bool:
    """Whether an institution or firm is named; of bare names, those in quotation marks."""
    if identity.kind == "proper":
        return bool(group.first) and scan.raw[group.first - 1] in _QUOTES
    called = identity.name or ""
    bare = called.islower() and " " not in called  # "the company" is none yet
    return not bare and identity.kind not in ("person", "state", "group", "back", "head_of_state")


def _unattached(scan: Scan, group: Group) -> str | None:
    """The person ("" where unnamed) who speaks for an institution that the group does not name."""
    if not group.of("spokesperson") or group.of("source", "institution", "person", "group"):
        return None
    proper = group.of("proper")
    person = person_of(scan, group)
    if person is None:
        return None if proper else ""
    return scan.words(person.first, person.last) if len(proper) == 1 else None


def _party_back(group: Group, memory: Memory) -> Identity | None:
    """ "The Russian ministry", "phía Nga": the office of that country named last, or its government."""
    country = country_of(group)
    if country is None:
        return None
    known = memory.by_country.get(country)
    if known:
        return known
    state = _state(country, memory)
    return replace(state, side=True) if state else None


def _of_armed(scan: Scan, group: Group, memory: Memory) -> Identity | None:
    """A spokesman or a member of a movement or a party that no state is ("Houthi spokesman Y", "Labour's Z")."""
    country = country_of(group)
    if country is None or memory.registry.parties.get(country, {}).get("iso") or group.of("source", "person"):
        return None
    owner = group.of("party")[0]
    person = next((n for n in reversed(group.of("proper")) if n.last - n.first > 1), None)
    owned = (
        person is not None and scan.word[owner.last : owner.last + 1] == ["'s"] and person.first == owner.last + 1
    )
    if not owned and (not group.of("spokesperson") or group.of("institution")):
        return None
    spoken = scan.words(person.first, person.last) if person else None
    written = scan.words(owner.first, owner.last)
    return Identity(name=written, speaker=spoken, country=country, kind="group", written=written)


def _registered(scan: Scan, group: Group, memory: Memory) -> Identity | None:
    """A source of the registry, with whoever speaks for it."""
    listed = [name for name in group.of("source") if not name.ident.startswith("_")]
    if not listed:
        return None
    bodies = [n for n in listed if _kind(memory, n.ident) not in RELAYS] or listed
    chosen = next((n for n in bodies if _bracketed(scan, n)), bodies[0])
    chosen = next((n for n in bodies if n.ident == chosen.ident), chosen)
    entry = memory.registry.sources.get(chosen.ident, {})
    if _not_held(group, chosen, entry, memory):
        return _known_person(scan, group, memory)
    abroad = _of_another_country(scan, group, chosen, entry)
    if abroad:
        return _abroad(scan, group, chosen, abroad, memory)
    before = _told_before(group, chosen, entry, memory)
    if before:
        return replace(before, speaker=speaker_of(scan, group))
    return Identity(
        source=chosen.ident,
        name=str(entry.get("name", chosen.ident)),
        speaker=speaker_of(scan, group),
        country=entry.get("country"),
        relay=entry.get("kind") in RELAYS,
        kind=str(entry.get("kind", "other")),
        written=_with_acronym(scan, chosen, listed),
    )


def _bracketed(scan: Scan, name: Name) -> bool:
    """Whether a short name stands alone in brackets: that of the words before it."""
    if name.last - name.first > 1 or not scan.raw[name.first].isupper():
        return False
    return name.first > 0 and scan.raw[name.first - 1] == "(" and scan.raw[name.last : name.last + 1] == [")"]


def _with_acronym(scan: Scan, chosen: Name, listed: list[Name]) -> str:
    """The name as written, with its short form in brackets behind it."""
    behind = chosen.last
    short = next((n for n in listed if n.ident == chosen.ident and n.first == behind + 1), None)
    if short and scan.raw[behind] == "(" and scan.raw[short.last : short.last + 1] == [")"]:
        return scan.words(chosen.first, short.last + 1)
    return scan.words(chosen.first, chosen.last)


def _of_another_country(scan: Scan, group: Group, chosen: Name, entry: dict[str, Any]) -> str | None:
    """The country beside an office that is known as another's («британская разведка», «Генштаб Армении»)."""
    if entry.get("kind") in (*RELAYS, "international", "ngo", "research", "company") or not entry.get("country"):
        return None
    behind = scan.language.features["head"] == "first"
    owner = owner_of(scan, group)
    if owner and owner != entry["country"]:
        return owner  # «міністерство оборони країни»
    for name in group.of("party"):
        if name.ident != entry["country"] and (name.last == chosen.first or (behind and name.first == chosen.last)):
            return name.ident
    return None


def _not_held(group: Group, chosen: Name, entry: dict[str, Any], memory: Memory) -> bool:
    """Whether a known person stands beside an office of another country («начальник Генштаба Герасимов»), or as
    head of state whom they are not on the day ("Donald Trump, the president-elect")."""
    people, home = group.of("person"), entry.get("country")
    if not people or not home or entry.get("kind") in RELAYS:
        return False
    held = _term(memory, people[-1].ident)
    country = memory.registry.sources.get(held or "", {}).get("country")
    if entry.get("kind") == "head_of_state":
        return held != chosen.ident and (country in (None, home))
    return bool(country) and country != home and not group.of("party")


def _told_before(group: Group, chosen: Name, entry: dict[str, Any], memory: Memory) -> Identity | None:
    """The office of the kind that was named last, where the text has named none of this one's country
    («Минобороны Азербайджана … В Минобороны заявили»)."""
    short = chosen.last - chosen.first == 1 and "-" in chosen.ident and not group.of("party", "person")
    if not short or entry.get("kind") != "ministry" or entry.get("country") in memory.countries:
        return None
    before = memory.by_suffix.get(chosen.ident.split("-", 1)[1])
    country = memory.registry.sources.get(before or "", {}).get("country")
    known = memory.by_country.get(str(country))
    return known if known and known.source == before else None


def _abroad(scan: Scan, group: Group, chosen: Name, country: str, memory: Memory) -> Identity:
    iso = memory.registry.parties.get(country, {}).get("iso")
    ident = f"{iso}-{chosen.ident.split('-', 1)[-1]}"
    entry = memory.registry.sources.get(ident, {})
    written = named(scan, group.first, group.last)
    return Identity(
        source=ident if entry else None,
        name=str(entry.get("name", written)),
        speaker=speaker_of(scan, group),
        country=country,
        kind=str(entry.get("kind", "institution")),
        written=written,
    )


def _kind(memory: Memory, ident: str) -> str:
    return str(memory.registry.sources.get(ident, {}).get("kind", ""))


def _known_person(scan: Scan, group: Group, memory: Memory) -> Identity | None:
    """A person of the registry, speaking for the office held on the day."""
    people = group.of("person")
    if not people:
        return None
    person = people[-1]
    spoken = scan.words(person.first, person.last)
    term = _term(memory, person.ident)
    if term is None:
        return Identity(name=spoken, speaker=None, kind="person")
    entry = memory.registry.sources.get(term, {})
    name, country, kind = str(entry.get("name", term)), entry.get("country"), str(entry.get("kind", ""))
    if not is_canonical(term, memory.registry.sources):
        body = next((who for _, who in reversed(memory.bodies) if who.source == term), None)
        if body:
            return replace(body, speaker=spoken)
        # the text names the person only
        return Identity(term, name, None, country, kind=kind or "person", written=spoken)
    return Identity(term, name, spoken, country, kind=kind)


def _term(memory: Memory, person: str) -> str | None:
    """The source that the person speaks for on the publication date (the latest office without one)."""
    terms = memory.registry.persons.get(person, {}).get("terms", [])
    day = memory.published.isoformat() if memory.published else None
    held = [t for t in terms if day is None or (str(t.get("from", "")) <= day <= str(t.get("to") or "9999"))]
    source = held[-1].get("source") if held else None
    return str(source) if source else None


def _unknown(scan: Scan, group: Group, memory: Memory) -> Identity | None:
    """A source that only the text names."""
    roles = group.of("title", "spokesperson")
    institutions = group.of("institution")
    proper = group.of("proper")
    person = person_of(scan, group)
    if person:
        spoken = scan.words(person.first, person.last)
        outside = [n for n in group.names if n is not person and n not in roles and n.kind != "party"]
        if (group.of("spokesperson") or institutions) and outside:
            body = text_of(scan, group, outside, person)
            return Identity(name=body, speaker=spoken, country=country_of(group), kind="institution")
        return Identity(name=spoken, country=country_of(group), kind="person")
    if proper and not institutions and not roles and not group.of("group"):
        return _short_name(scan, proper[-1], memory)
    if institutions or group.of("group", "title", "spokesperson"):
        kind = "institution" if institutions else ("group" if group.of("group") else "person")
        written = named(scan, _behind_office(scan, group), group.last)
        return Identity(name=written, country=country_of(group), kind=kind)
    country = country_of(group)
    if country:
        return _state(country, memory)
    return None


def _behind_office(scan: Scan, group: Group) -> int:
    """Where the name begins: behind a press office that speaks for somebody named behind it."""
    opening = scan.over("marks.channel", group.first)
    spoken = opening is not None and opening[1] < group.last and len(group.names) > 1
    return (
        opening[1] if opening is not None and spoken and scan.language.features["head"] == "first" else group.first
    )


def _short_name(scan: Scan, name: Name, memory: Memory) -> Identity:
    """A bare proper name: somebody named in full before, or a new source."""
    written = scan.words(name.first, name.last)
    before = (
        memory.people.get(scan.word[name.last - 1]) or memory.acronyms.get(written) or memory.initials.get(written)
    )
    return before or Identity(name=written, kind="proper")


def _state(country: str, memory: Memory) -> Identity | None:
    """A country that states something as such: its government."""
    iso = memory.registry.parties.get(country, {}).get("iso")
    if not iso:
        return Identity(name=country, country=country, kind="group")
    return Identity(f"{iso}-government", f"government of {country}", None, country, kind="state")


_QUOTES = frozenset("\"«“„”'‘")


def remember(identity: Identity, memory: Memory) -> None:
    """Keep who was named, for names and words that come back shortened."""
    if identity.source and "-" in identity.source and identity.kind != "state":
        memory.by_suffix[identity.source.split("-", 1)[1]] = identity.source
    if identity.country and identity.source and not identity.relay and identity.kind != "state":
        memory.by_country[identity.country] = identity
        memory.countries.append(identity.country)
    short = "".join(word[0] for word in (identity.written or identity.name or "").split() if word[0].isupper())
    if len(short) > 2:
        memory.initials.setdefault(short, identity)
    who = identity.speaker or (identity.name if identity.kind == "person" else None)
    for word in (who or "").split():
        if len(word) > 2:
            memory.people.setdefault(word.casefold(), identity)
