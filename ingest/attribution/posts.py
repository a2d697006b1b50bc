"""Posts that change who a group of names is: envoys to somebody, experts of some house, somebody's aide."""

from __future__ import annotations

from ingest.attribution.identity import Identity
from ingest.attribution.model import Group, Name
from ingest.scan import WORD, Scan

_ROLES = ("title", "spokesperson", "institution")


def without_host(scan: Scan, group: Group) -> Group:
    """The group without those an envoy is sent to ("Iran's envoy to the UN, Amir Iravani")."""
    posts = [n.last for n in group.of(*_ROLES) if scan.holds("roles.delegate", n.first, n.last)]
    if not posts:
        return group
    kept = [n for n in group.names if not (n.first >= posts[0] and _toward(scan, n.first))]
    return Group(kept, group.first, group.last) if len(kept) < len(group.names) else group


def _toward(scan: Scan, at: int) -> bool:
    """Whether a word of place or direction stands in front, perhaps within the post ("envoy to" + "the UN")."""
    before = at - 2 if scan.over("marks.article", at - 1) else at - 1
    return scan.language.holds("marks.toward", scan.word[before])


def own_name(scan: Scan, group: Group) -> Identity | None:
    """Who speaks for nobody but themselves: somebody's aide, an expert of some house, somebody of some town."""
    person = _aide(scan, group) or _expert(scan, group) or _of_a_place(scan, group)
    return Identity(name=scan.words(person.first, person.last), kind="person") if person else None


def _aide(scan: Scan, group: Group) -> Name | None:
    """ "Zelensky's aide Pavel Palisa", «помощник Зеленского Павел Палиса»: the aide."""
    people, last = group.of("person"), group.names[-1]
    if len(people) != 1 or last.kind != "proper" or last.last - last.first < 2 or last.first < people[0].last:
        return None
    posts = group.of("title", "spokesperson")
    owned = scan.word[people[0].last : people[0].last + 1] == ["'s"] and any(
        n.first > people[0].first for n in posts
    )
    behind = scan.language.features["head"] == "first" and last.first == people[0].last
    return last if owned or (behind and any(n.last == people[0].first for n in posts)) else None


def _expert(scan: Scan, group: Group) -> Name | None:
    """ "Colin Mackie, an economist with the brokerage Harrow": the economist, not the house."""
    person = person_of(scan, group)
    posts = group.of("title", "spokesperson")
    if person is None or group.of("source") or not any(_own(scan, n) for n in posts):
        return None
    others = [n for n in posts if not _own(scan, n) and n.last != person.first]
    return None if others else person


def _own(scan: Scan, post: Name) -> bool:
    return scan.holds("roles.own", post.first, post.last)


def _of_a_place(scan: Scan, group: Group) -> Name | None:
    """ "Darlene Schock of Roundup": the person, not the town."""
    if len(group.names) != 2 or any(n.kind != "proper" for n in group.names):
        return None
    first, second = group.names
    linked = second.first == first.last + 1 and scan.over("marks.of", first.last) is not None
    linked = linked or scan.word[first.last : second.first] == ["of"]
    return first if linked and first.last - first.first > 1 and _like_a_person(scan, first) else None


def _like_a_person(scan: Scan, name: Name) -> bool:
    return not any(scan.raw[t].isupper() and len(scan.raw[t]) > 1 for t in range(name.first, name.last))


def person_of(scan: Scan, group: Group) -> Name | None:
    """The person among a group's names: one behind a title sooner than another, a full name than a short one."""
    people = [n for n in reversed(group.of("proper")) if is_person(scan, group, n)]
    roles = group.of("title", "spokesperson")
    return max(
        people,
        key=lambda n: (any(_titled(scan, r, n) for r in roles) and n.last - n.first > 1, n.last - n.first > 1),
        default=None,
    )


def is_person(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a proper name beside other names is a person's: next to a title, or of two words at an edge."""
    if not _like_a_person(scan, name):
        return False
    roles = group.of("title", "spokesperson")
    if any(_titled(scan, role, name) or name.last <= role.first <= name.last + 2 for role in roles):
        return True
    if roles and name is group.names[0] and name.last - name.first > 1 and scan.raw[name.last] == ",":
        return True  # "Janko Hrib, the Kerala police spokesman"
    if not roles or name is not group.names[-1] or name.last - name.first < 2:
        return False
    return name is group.of("proper")[0] or not _of_body(scan, group, name)


def _of_body(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a name behind a word of belonging is the house of a person before it ("…, economist at X …")."""
    earlier = group.of("proper")[0]
    before = next(
        (n.first for n in group.names if n.last + 1 == name.first and scan.over("marks.and", n.last)), None
    )
    at = name.first if before is None else before  # "… for Foreign Affairs and Security Policy"
    linked = any(scan.language.holds(cls, scan.word[at - 1]) for cls in ("marks.of", "marks.stop"))
    return linked and earlier.last - earlier.first > 1 and _like_a_person(scan, earlier)


def _titled(scan: Scan, role: Name, name: Name) -> bool:
    """Whether the role stands right in front of the name, and is no "head of the …"."""
    gap = scan.raw[role.last : name.first]
    near = role.last <= name.first and (not gap or (len(gap) == 1 and scan.kind[role.last] != WORD))
    last = scan.word[max(role.first, role.last - 2) : role.last]
    return near and not any(scan.language.holds("marks.of", word) for word in last)
