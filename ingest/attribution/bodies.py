"""What kind of body words name, so that "the ministry" points back at a ministry and not at a company."""

from __future__ import annotations

from data.vocabulary import Registry
from ingest.attribution.identity import Identity
from ingest.scan import Scan

_UNSAID = frozenset(
    ("proper", "group", "institution")
)  # kinds of identities of which the text says no more than a name


def bodies(scan: Scan, first: int, last: int) -> frozenset[str]:
    """The kinds of bodies (ids of bodies.yaml) that the words name."""
    return frozenset(m[2] for t in range(first, last) if (m := scan.over("bodies", t)))


def fits(who: Identity, wanted: frozenset[str], registry: Registry) -> bool:
    """Whether somebody may be a body of one of the kinds; anybody may where none is asked for."""
    if not wanted or wanted & who.bodies:
        return True
    known = [registry.bodies.get(name, {}) for name in wanted]
    if who.source:
        return any(who.kind in body.get("kinds", ()) for body in known)
    return not who.bodies and who.kind in _UNSAID and any(body.get("bare") for body in known)
