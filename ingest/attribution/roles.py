"""Role nouns: institutions, titles, spokespersons, groups of people."""

from __future__ import annotations

from ingest.attribution.model import Name
from ingest.scan import Scan

_ROLE_CLASSES = {role: f"roles.{role}" for role in ("institution", "title", "spokesperson", "group")}
ANY_ROLE = tuple(_ROLE_CLASSES.values())


def role_at(scan: Scan, at: int) -> Name | None:
    if at not in scan.opened(ANY_ROLE):
        return None
    best: Name | None = None
    for role, cls in _ROLE_CLASSES.items():
        mention = scan.at(cls, at)
        if mention and (best is None or mention[1] > best.last):
            best = Name(at, mention[1], role, scan.words(at, mention[1]))
    if best and best.kind == "group" and scan.over("cues.told", at):
        return None  # "told reporters"
    return _with_place(scan, _tail(scan, best)) if best else None


def remainder(scan: Scan, at: int, found: list[Name]) -> Name | None:
    """The rest of a role phrase that began inside the name before ("provincial government" + "spokesman")."""
    if not found or found[-1].last != at:
        return None
    for role in ("spokesperson", "title"):
        over = scan.over(_ROLE_CLASSES[role], at)
        if over and found[-1].first <= over[0] < at < over[1]:
            return Name(at, over[1], role, scan.words(at, over[1]))
    return None


def _tail(scan: Scan, role: Name) -> Name:
    """Of a post that names its body ("giám đốc sở"), the post alone, so that the body can take its name."""
    if role.kind not in ("title", "spokesperson") or scan.language.features["head"] != "first":
        return role
    for at in range(role.first + 1, role.last):
        body = scan.at("roles.institution", at)
        if body and body[1] >= role.last:
            return Name(role.first, at, role.kind, scan.words(role.first, at))
    return role


def _with_place(scan: Scan, role: Name) -> Name:
    """A role that ends in "of" takes the place behind it with it ("mayor of Odesa")."""
    article = scan.language.holds("marks.article", scan.word[role.last - 1])  # "governor of the Aden region"
    of = scan.word[role.last - 2 if article else role.last - 1]
    place = scan.at("places", role.last) if scan.language.holds("marks.of", of) else None
    if place is None or scan.sentence[place[1] - 1] != scan.sentence[role.first]:
        return role
    return Name(role.first, place[1], role.kind, scan.words(role.first, place[1]))
