"""How far the name of a group reaches beyond the names in it."""

from __future__ import annotations

from ingest.attribution.model import Group, Name
from ingest.scan import WORD, Scan

REACH = 6  # words that a role noun may take with it
_STATING = ("cues.said", "cues.added", "cues.denied", "cues.according", "cues.citing", "cues.told")
_BARRED = (
    "marks.stop", "marks.and", "cues.said", "cues.added", "cues.denied", "cues.according", "cues.citing",
    "cues.told", "cues.statement", "status.planned", "qualifiers.about", "qualifiers.more_than",
    "qualifiers.at_least", "number.values", "marks.background", "anaphors.person", "date.relative",
    "date.weekdays", "date.day_before", "date.months", "actions", "periods.day", "periods.since_open",
    "marks.adverb",
)  # fmt: skip


def widen(scan: Scan, group: Group, low: int, high: int) -> None:
    """Take in the words around a role noun that belong to its name ("public works department")."""
    edge = group.names[-1]
    if edge.kind in ("institution", "group") and scan.language.features["head"] == "first":
        while group.last < high and group.last - edge.last < REACH and _extends(scan, group.last, high):
            place = scan.at("places", group.last)
            group.last = max(group.last + 1, min(place[1], high) if place else 0)
    elif edge.kind == "proper" and group.of("institution") and adjective(scan, edge.last - 1):
        group.last += group.last < high and _belongs(scan, group.last)  # «по Челябинской области»
    elif edge.kind in ("proper", "party") and extends_body(group, edge):
        group.last = _end_of_name(scan, edge.last, high)
    lead = group.names[0]
    if lead.kind in ("institution", "group", "title", "spokesperson") and scan.language.features["head"] == "last":
        while group.first > low and lead.first - group.first < 3 and _belongs(scan, group.first - 1):
            group.first -= 1


def extends_body(group: Group, edge: Name) -> bool:
    """Whether a name goes on from a role noun right in front of it ("Tổng công ty Truyền …")."""
    at = group.names.index(edge)
    return at > 0 and group.names[at - 1].kind == "institution" and group.names[at - 1].last == edge.first


def _end_of_name(scan: Scan, start: int, high: int) -> int:
    """Past small words of a name that a bracket or a verb of saying closes ("… điện quốc gia (EVN)")."""
    at = start
    while scan.language.features["modifiers"] == "none" and at < high and at - start < REACH and _belongs(scan, at):
        at += 1
    closed = at < len(scan.raw) and (scan.raw[at] in "(," or scan.over("cues.said", at) is not None)
    return at if closed else start


def _extends(scan: Scan, at: int, high: int) -> bool:
    """Whether a body's name goes on, perhaps behind a preposition of its field («Управління з питань …»)."""
    inner = scan.over("marks.field", at)
    return _belongs(scan, at) or (inner is not None and at + 1 < high)


def _belongs(scan: Scan, at: int) -> bool:
    if scan.kind[at] != WORD:
        return False
    verbs = scan.language.features["verb_endings"]
    if verbs and scan.word[at].endswith(tuple(verbs)) and not scan.over("roles.institution", at):
        return False
    if at not in scan.inside(_BARRED):
        return True
    barred = [cls for cls in _BARRED if scan.over(cls, at)]
    return barred == ["cues.statement"] and _described_by(scan, at)


def _described_by(scan: Scan, at: int) -> bool:
    """Whether an adjective makes a noun of stating part of a name («Центр стратегических исследований»)."""
    mention = scan.over("cues.statement", at)
    heads = scan.language.features["head"] == "first" and scan.over("roles.institution", at - 1)
    return mention is not None and mention[1] - mention[0] == 1 and (adjective(scan, at - 1) or bool(heads))


def adjective(scan: Scan, at: int) -> bool:
    """Whether the endings of the language show an adjective."""
    return scan.word[at].endswith(tuple(scan.language.features["modifier_endings"]) or "\n")


def verbal(scan: Scan, at: int) -> bool:
    """Whether a word is one of stating."""
    return at in scan.inside(_STATING)
