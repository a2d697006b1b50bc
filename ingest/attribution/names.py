"""Names: runs of words that may name a source, known to the registry or only by their form."""

from __future__ import annotations

from bisect import bisect_left

from ingest.attribution.model import Name
from ingest.attribution.pointing import pointing
from ingest.attribution.proper import proper
from ingest.attribution.roles import ANY_ROLE, remainder, role_at
from ingest.scan import Scan

_NAMING = ("sources", "persons", "parties", *ANY_ROLE,
           "anaphors.institution", "anaphors.person", "anaphors.report")  # fmt: skip


def names(scan: Scan, first: int, last: int) -> list[Name]:
    """The naming phrases of a sentence, in order, none overlapping."""
    found: list[Name] = []
    behind = first
    known, starts = scan.opened(_NAMING), _starts(scan)
    for at in starts[bisect_left(starts, first) : bisect_left(starts, last)]:
        if at < behind:
            continue
        name = (_registered(scan, at) or pointing(scan, at, last) or role_at(scan, at)) if at in known else None
        name = name or proper(scan, at, first, last)
        while name:
            found.append(name)
            behind = name.last
            name = remainder(scan, behind, found) if behind < last and behind not in known else None
    return found


def _starts(scan: Scan) -> list[int]:
    """The tokens at which a name can start: a phrase for one, or a capital."""
    if scan.name_starts is None:
        capital = {at for at, token in enumerate(scan.raw) if token[0].isupper() and not _in_idiom(scan, at)}
        scan.name_starts = sorted(capital | scan.opened(_NAMING))
    return scan.name_starts


def _in_idiom(scan: Scan, at: int) -> bool:
    """Whether the token only goes on with a phrase that attributes nothing ("giờ Hà Nội", "theo Điều")."""
    idiom = scan.over("cues.none", at)
    return idiom is not None and idiom[0] < at


def _registered(scan: Scan, at: int) -> Name | None:
    for cls, kind in (("sources", "source"), ("persons", "person")):
        mention = scan.at(cls, at)
        if mention:
            return Name(at, mention[1], kind, mention[2])
    mention = scan.at("parties", at)
    if mention and not mention[2].startswith("_"):
        return Name(at, mention[1], "party", mention[2])
    return None
