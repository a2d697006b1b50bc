"""Persons and bodies that a text introduces before they state anything, for "he said" and "the company said"."""

from __future__ import annotations

from ingest.attribution.identity import Identity, Introduced, Memory
from ingest.attribution.model import Group
from ingest.attribution.resolve import resolve
from ingest.attribution.words import shares
from ingest.scan import WORD, Scan

_SUBJECT = 8  # tokens from the start of a sentence within which a subject stands
_LONGEST = 9  # words in front of an acronym that may be its name


def introduce(scan: Scan, groups: list[Group], first: int, memory: Memory) -> None:
    """Remember whom the groups of a sentence bring in."""
    for group in groups:
        if group.of("back", "source", "person"):
            continue
        roles = group.of("title", "spokesperson", "institution")
        proper = group.of("proper")
        if not proper or (not roles and (proper[0].last - proper[0].first < 2 or group.first - first > _SUBJECT)):
            continue
        identity = resolve(scan, group, memory)
        if identity and identity.back is None and not identity.relay:
            person = identity.kind == "person" or identity.speaker is not None or not roles
            memory.introduced.append(Introduced(identity, person, group.first, scan.word[group.first : group.last]))


def introduced_body(words: list[str], memory: Memory) -> Identity | None:
    """The latest body introduced by a word that the pointing words share ("the holding said")."""
    for known in reversed(memory.introduced[-20:]):
        if not known.person and shares(words, " ".join(known.words)):
            return known.identity
    return None


def introduced_person(memory: Memory, after: int) -> Identity | None:
    """The latest person introduced behind a token."""
    for known in reversed(memory.introduced[-20:]):
        if known.person and known.first > after:
            return known.identity
    return None


def acronyms(scan: Scan) -> dict[str, Identity]:
    """Short names that the text explains: "Thép Tân Việt (TVS)"."""
    found: dict[str, Identity] = {}
    for at, before in enumerate(scan.raw[: len(scan.raw) - 2], start=1):
        if before != "(" or at < 2 or scan.raw[at + 1] != ")":
            continue
        if not scan.raw[at].isupper() or len(scan.raw[at]) < 2:
            continue
        if scan.at("sources", at):
            continue
        start = _name_before(scan, at - 1)
        if start < at - 1:
            found.setdefault(scan.raw[at], Identity(name=scan.words(start, at + 2), kind="institution"))
    return found


def _name_before(scan: Scan, end: int) -> int:
    """Where the name begins that ends at the token: at its first capital or role noun."""
    start = end
    for at in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        if scan.kind[at] != WORD and scan.raw[at] not in "-–&.":
            break
        if (
            scan.over("cues.said", at)
            or scan.over("cues.according", at)
            or (scan.over("marks.stop", at) and start == end)
        ):
            break
        if scan.raw[at][0].isupper() or scan.over("roles.institution", at):
            start = at
    return start
