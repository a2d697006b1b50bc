"""Names that people give, as ids of the registry."""

from __future__ import annotations

from difflib import get_close_matches

from data.errors import OnRecordError
from data.vocabulary import codes, load, registry

SECTIONS = {
    "source": "sources", "measure": "measures", "unit": "units", "action": "actions", "party": "parties",
    "place": "places", "event": "events",
}  # fmt: skip
"""field of a claim → section of the registry"""

_NEAR = 5  # names that are offered instead
_GOVERNMENT = "-government"  # every country has one, listed or not


class UnknownName(OnRecordError):
    """Somebody or something was named that the registry does not have."""


def resolved(**given: str | None) -> dict[str, str]:
    """The ids of what is named in each field; fields without a name are left out. Raises UnknownName."""
    return {field: resolve(SECTIONS[field], name) for field, name in given.items() if name is not None}


def resolve(section: str, given: str) -> str:
    """The id that a section of the registry ("sources") has for an id, an English name, or what texts in any
    language call it. Raises UnknownName with the names that are near."""
    plain = _plain(given)
    found = _known(section).get(plain) or _government(section, plain) or _called(section, given)
    if found is None:
        raise UnknownName(f'"{given}" is none of the {section} that are known; {_offer(section, plain)}')
    return found


def name_of(section: str, ident: str) -> str:
    """The English name of an id."""
    return str(getattr(registry(), section).get(ident, {}).get("name", ident))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _known(section: str) -> dict[str, str]:
    """Ids and English names → ids; an id comes before a name."""
    entries = getattr(registry(), section)
    names = {_plain(str(entry.get("name", ident))): ident for ident, entry in entries.items()}
    return names | {_plain(ident): ident for ident in entries}


def _government(section: str, plain: str) -> str | None:
    isos = {str(entry.get("iso")) for entry in registry().parties.values()}
    known = section == "sources" and plain.endswith(_GOVERNMENT) and plain.removesuffix(_GOVERNMENT) in isos
    return plain if known else None


def _called(section: str, given: str) -> str | None:
    """The id whose phrase, in one of the languages, the name is from its first word to its last."""
    from ingest.scan import scan  # reads the vocabulary

    entries = getattr(registry(), section)
    for code in codes():
        scanned = scan(given, load(code))
        mention = scanned.at(section, 0)
        if mention and mention[1] == len(scanned.raw) and mention[2] in entries:
            return mention[2]
    return None


def _offer(section: str, plain: str) -> str:
    known = _known(section)
    holding = [name for name in known if plain and plain in name]
    near = [*get_close_matches(plain, known, _NEAR, 0.6), *holding]
    ids = list(dict.fromkeys(known[name] for name in near))[:_NEAR]
    if not ids:
        return f"the list is data/registry/{section}.yaml"
    return "near: " + ", ".join(_shown(section, ident) for ident in ids)


def _shown(section: str, ident: str) -> str:
    name = name_of(section, ident)
    return ident if name == ident else f"{ident} ({name})"
