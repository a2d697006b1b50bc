"""Whether a name behind a comma says more of the one before it."""

from __future__ import annotations

from ingest.attribution.model import Group, Name
from ingest.scan import WORD, Scan


def apposes(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a name behind a comma says more of the one before it ("John Kirby, a spokesman for …")."""
    left = group.names[-1]
    if name.kind == "source" and any(
        scan.kind[t] == WORD and not scan.over("marks.stop", t) for t in range(group.last, name.first)
    ):
        return False
    if left.kind in ("title", "spokesperson"):
        return name.kind in ("person", "proper")
    if (
        group.of("title", "spokesperson")
        and left.kind in ("source", "institution", "party")
        and name.kind in ("person", "proper")
    ):
        return name.last - name.first > 1  # "the spokesman of the agency, Flavio Di Giacomo, said"
    if left.kind == "source" and scan.language.features["head"] == "first":
        return _holder(scan, name)
    if left.kind == "institution":
        return name.kind == "proper" and name.last - name.first == 1 and scan.raw[name.first].isupper()
    if left.kind == "person" or (left.kind == "proper" and left.last - left.first > 1):
        return name.kind in ("title", "spokesperson", "institution", "source")
    return False


def _holder(scan: Scan, name: Name) -> bool:
    """Whether a full name between commas says who holds the office before it (« le ministre, Jean Roux, »)."""
    full = name.kind in ("person", "proper") and name.last - name.first > 1
    return full and scan.raw[name.first - 1] == "," and scan.raw[name.last : name.last + 1] in ([","], ["."])
