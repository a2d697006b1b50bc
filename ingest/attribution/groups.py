"""Groups of names that stand together and name one source ("White House spokesperson John Kirby")."""

from __future__ import annotations

from itertools import zip_longest

from ingest.attribution.extent import REACH, verbal, widen
from ingest.attribution.joining import GAP, ROLES, joins
from ingest.attribution.model import Group, Name
from ingest.scan import WORD, Scan


def groups(scan: Scan, names: list[Name], first: int, last: int) -> list[Group]:
    """The groups of a sentence's names, in order."""
    found: list[Group] = []
    for name, after in zip_longest(names, names[1:]):
        if found and _renames(scan, found[-1], name, after):
            found[-1].last = name.last
        elif found and (
            joins(scan, found[-1], name)
            or _described(scan, found[-1], name, after)
            or _in_brackets(scan, found[-1], name)
            or _introduced(scan, found[-1], name, after)
        ):
            found[-1].names.append(name)
            found[-1].last = name.last
        else:
            found.append(Group([name], name.first, name.last))
    for number, group in enumerate(found):
        low = found[number - 1].last if number else first
        high = found[number + 1].first if number + 1 < len(found) else last
        widen(scan, group, low, high)
        _close(scan, group, high)
    return found


def _close(scan: Scan, group: Group, high: int) -> None:
    """Take in the bracket behind a short form ("… Bank (ECB)")."""
    inside = scan.raw[group.first : group.last]
    if group.last < high and scan.raw[group.last] == ")" and inside.count("(") > inside.count(")"):
        group.last += 1


def _described(scan: Scan, group: Group, name: Name, after: Name | None) -> bool:
    """Whether a role behind a comma opens with whose it is ("Janko Hrib, the Kerala police spokesman")."""
    left = group.names[-1]
    person = left.kind == "person" or (left.kind == "proper" and left.last - left.first > 1)
    gap = scan.raw[group.last : name.first]
    if not person or after is None or gap[:1] != [","] or len(gap) > 2 or after.first > name.last + 1:
        return False
    owner = name.kind in ("proper", "party", "source", "institution")
    return owner and after.kind in ("title", "spokesperson", "institution")


def _in_brackets(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a short form in brackets stands behind the rest of the name ("Cơ quan Di trú … (IOM)")."""
    if name.kind != "source" or scan.raw[name.first - 1] != "(" or scan.raw[name.last : name.last + 1] != [")"]:
        return False
    gap = range(group.last, name.first - 1)
    named = group.of("institution", "source", "spokesperson", "proper")
    return bool(named) and len(gap) <= REACH and all(scan.kind[t] == WORD and not verbal(scan, t) for t in gap)


def _introduced(scan: Scan, group: Group, name: Name, after: Name | None) -> bool:
    """Whether a form of address and a person follow the post ("the envoy of X in Y, Mrs Z,")."""
    if after is None or after.kind not in ("proper", "person") or after.first != name.last or name.kind != "title":
        return False
    posts = group.of("title", "spokesperson")
    named = any(
        n.kind == "proper" and n.first == post.last and n.last - n.first > 1 for post in posts for n in group.names
    )
    gap = range(group.last, name.first)
    if (
        not posts
        or named
        or scan.raw[name.first - 1] != ","
        or any(scan.raw[t] not in ")," for t in gap if scan.kind[t] != WORD)
    ):
        return False
    words = [t for t in gap if scan.kind[t] == WORD]  # where the post is held
    return not words or (scan.language.holds("marks.toward", scan.word[words[0]]) and len(words) <= GAP)


def _renames(scan: Scan, group: Group, name: Name, after: Name | None) -> bool:
    """Whether a name is only called otherwise between commas ("CenterPoint Energy, the utility, said")."""
    if name.kind != "back" or group.names[-1].kind not in ("proper", "source", "person"):
        return False
    owner = scan.word[name.last : name.last + 1] == ["'s"] and after is not None and after.kind in ROLES
    closed = owner or (name.last < len(scan.raw) and scan.raw[name.last] == ",")
    return closed and name.first == group.last + 1 and scan.raw[group.last] == "," and name.last - name.first > 1
