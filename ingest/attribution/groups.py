"""Groups of names that stand together and name one source ("White House spokesperson John Kirby")."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from ingest.attribution.identity import RELAYS
from ingest.attribution.names import Name
from ingest.scan import WORD, Scan

_LINKS = frozenset((*",-–—()\"“”«»'’.&", "'s", "’s"))
_STATING = ("cues.said", "cues.added", "cues.denied", "cues.according", "cues.citing", "cues.told")
_ROLES = ("title", "spokesperson")
_GAP = 3  # tokens that may stand between two names of a group
_REACH = 6  # words that a role noun may take with it


@dataclass(slots=True)
class Group:
    """Names that belong together, and the tokens they span (with the words a role noun takes with it)."""

    names: list[Name]
    first: int
    last: int

    def of(self, *kinds: str) -> list[Name]:
        return [name for name in self.names if name.kind in kinds]


def groups(scan: Scan, names: list[Name], first: int, last: int) -> list[Group]:
    """The groups of a sentence's names, in order."""
    found: list[Group] = []
    for name, after in zip_longest(names, names[1:]):
        if found and _renames(scan, found[-1], name, after):
            found[-1].last = name.last
        elif found and (
            _joins(scan, found[-1], name)
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
        _widen(scan, group, low, high)
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
    return bool(named) and len(gap) <= _REACH and all(scan.kind[t] == WORD and not _verbal(scan, t) for t in gap)


def _verbal(scan: Scan, at: int) -> bool:
    """Whether a word is one of stating."""
    return any(scan.over(cls, at) for cls in _STATING)


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
    return not words or (scan.language.holds("marks.toward", scan.word[words[0]]) and len(words) <= _GAP)


def _renames(scan: Scan, group: Group, name: Name, after: Name | None) -> bool:
    """Whether a name is only called otherwise between commas ("CenterPoint Energy, the utility, said")."""
    if name.kind != "back" or group.names[-1].kind not in ("proper", "source", "person"):
        return False
    owner = scan.word[name.last : name.last + 1] == ["'s"] and after is not None and after.kind in _ROLES
    closed = owner or (name.last < len(scan.raw) and scan.raw[name.last] == ",")
    return closed and name.first == group.last + 1 and scan.raw[group.last] == "," and name.last - name.first > 1


def _joins(scan: Scan, group: Group, name: Name) -> bool:
    gap = range(group.last, name.first)
    if "back" in (name.kind, group.names[-1].kind):  # "the Russian ministry", "phía Nga"
        if scan.kind[group.last - 1] != WORD:
            return False
        unnamed = scan.at("marks.unnamed", group.first) is not None
        spoken = (
            name.kind == "back" and group.names[-1].kind == "spokesperson" and not unnamed
        )  # «представитель компании, …»
        return not gap and (spoken or {name.kind, group.names[-1].kind} == {"back", "party"})
    if _runs_on(scan, group, name) or _continues(scan, group, name):
        return True
    if len(gap) == 1 and _goes_on(scan, group, gap[0]):
        return True
    if len(gap) > _GAP or any(_parts(scan, token) for token in gap) or _addressed(scan, group, name):
        return False
    signs = [scan.raw[token] for token in gap if scan.kind[token] != WORD and not _age(scan, token)]
    roles = ("institution", "title", "spokesperson", "group")
    wide = group.names[-1].kind in roles or (name.kind in _ROLES and scan.raw[group.last] == ",")
    words = len(gap) - len(signs)
    if _apart(scan, group, name):
        return False
    wide = wide or (name.kind in roles and _adjective(scan, group.last - 1) and _adjectives(scan, gap))
    if words > (_GAP if wide else 1) or (words and signs and scan.raw[group.last] in _CLOSING):
        return False  # a name in quotation marks is whole
    if any(sign not in _LINKS for sign in signs) or signs.count(",") > 1:
        return False
    if any(scan.over("marks.and", token) or scan.over("marks.agent", token) for token in gap):
        return False
    if "," in signs:
        return _apposes(scan, group, name)
    both = (group.names[-1].kind, name.kind)
    if (
        len(gap) > 0
        and not signs
        and both[0] in ("person", "proper")
        and name.kind in ("party", "proper", "person")
    ):
        return scan.language.features["head"] == "last" and len(gap) == 1 and _short(scan, group.last)
    told = name.kind == "institution" and both[0] != "party"  # «Національна виборча рада»
    if both[0] in ("party", "proper", "person") and name.kind in roles and not told and not _adjectives(scan, gap):
        return False
    return both != ("party", "party") or not signs


def _goes_on(scan: Scan, group: Group, at: int) -> bool:
    """Whether a small syllable stands inside the name of a body ("Cơ quan Di cư Liên Hợp Quốc")."""
    small = scan.kind[at] == WORD and scan.raw[at].islower() and not _verbal(scan, at)
    link = scan.over("marks.of", at) or scan.over("marks.stop", at) or scan.over("marks.agent", at)
    return scan.language.features["modifiers"] == "none" and small and not link and _body(group, group.names[-1])


def _apart(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a name right before a small role noun is none of its words («на Великдень прикордонники»)."""
    if (
        not scan.language.features["modifier_endings"]
        or name.first != group.last
        or group.names[-1].kind != "proper"
    ):
        return False
    return name.kind in _ANY and scan.raw[name.first].islower() and not _adjective(scan, group.last - 1)


_ANY = ("institution", "group")


def _adjectives(scan: Scan, gap: range) -> bool:
    """Whether the words between a name and a role noun may belong to it, where endings tell («російський військовий
    експерт», but «українців довіряють президенту»)."""
    told = bool(scan.language.features["modifier_endings"])
    return not told or all(_adjective(scan, t) for t in gap if scan.kind[t] == WORD)


_CLOSING = frozenset('"»”')


def _runs_on(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a name goes on behind "and": "Karen Clark & Company", "Department of Agriculture and Environment"."""
    if name.first != group.last + 1 or not scan.raw[name.first][0].isupper():
        return False
    if scan.raw[group.last] == "&":
        return group.names[-1].kind in ("proper", "source")
    last = group.names[-1]
    body = next((n for n in group.names if n.kind in ("institution", "title")), None)
    of = body is not None and (
        scan.language.holds("marks.of", scan.word[body.last - 1])
        or (last.first == body.last + 1 and scan.language.holds("marks.of", scan.word[body.last]))
    )
    return (
        of
        and last is not body
        and {last.kind, name.kind} == {"proper"}
        and bool(scan.over("marks.and", group.last))
    )


def _continues(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a department's name goes on behind "and" up to whose it is («Управление информации и связей МЧС»)."""
    gap = range(group.last, name.first)
    if group.names[-1].kind != "institution" or name.kind != "source" or not 2 < len(gap) <= _REACH:
        return False
    if scan.language.features["head"] != "first" or not any(scan.at("marks.and", t) for t in gap[:-2]):
        return False
    return all(scan.raw[t].islower() and not _parts(scan, t) and not scan.at("marks.at", t) for t in gap)


def _addressed(scan: Scan, group: Group, name: Name) -> bool:
    """Whether the group is only the agency that was told («сказал ТАСС источник в службах»)."""
    *roles, told = group.names
    near = name.first - group.last <= 1
    if name.kind == "party" or told.kind != "source" or any(n.kind != "institution" for n in roles) or not near:
        return False
    kind = scan.language.registry.sources.get(told.ident, {}).get("kind")
    before = range(max(0, group.first - 2), group.first)
    said = group.first > 0 and scan.over("cues.said", group.first - 1) is not None
    return kind in RELAYS and (said or scan.holds("cues.told", before.start, before.stop))


def _age(scan: Scan, token: int) -> bool:
    """Whether a token belongs to an age before a name («52-річна Олена»)."""
    if scan.raw[token].isdigit():
        return len(scan.raw[token]) <= 2
    return scan.raw[token] in "-–" and token > 0 and scan.raw[token - 1].isdigit()


def _apposes(scan: Scan, group: Group, name: Name) -> bool:
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


def _short(scan: Scan, at: int) -> bool:
    return len(scan.raw[at]) <= 3 and not scan.over("cues.said", at)


def _parts(scan: Scan, token: int) -> bool:
    """Whether a token keeps two names apart: a verb of saying, a figure's word, a date, an action."""
    return _verbal(scan, token) or scan.over("actions", token) is not None


def _widen(scan: Scan, group: Group, low: int, high: int) -> None:
    """Take in the words around a role noun that belong to its name ("public works department")."""
    edge = group.names[-1]
    if edge.kind in ("institution", "group") and scan.language.features["head"] == "first":
        while group.last < high and group.last - edge.last < _REACH and _extends(scan, group.last, high):
            place = scan.at("places", group.last)
            group.last = max(group.last + 1, min(place[1], high) if place else 0)
    elif edge.kind == "proper" and group.of("institution") and _adjective(scan, edge.last - 1):
        group.last += group.last < high and _belongs(scan, group.last)  # «по Челябинской области»
    elif edge.kind in ("proper", "party") and _body(group, edge):
        group.last = _end_of_name(scan, edge.last, high)
    lead = group.names[0]
    if lead.kind in ("institution", "group", "title", "spokesperson") and scan.language.features["head"] == "last":
        while group.first > low and lead.first - group.first < 3 and _belongs(scan, group.first - 1):
            group.first -= 1


def _body(group: Group, edge: Name) -> bool:
    """Whether a name goes on from a role noun right in front of it ("Tổng công ty Truyền …")."""
    at = group.names.index(edge)
    return at > 0 and group.names[at - 1].kind == "institution" and group.names[at - 1].last == edge.first


def _end_of_name(scan: Scan, start: int, high: int) -> int:
    """Past small words of a name that a bracket or a verb of saying closes ("… điện quốc gia (EVN)")."""
    at = start
    while (
        scan.language.features["modifiers"] == "none" and at < high and at - start < _REACH and _belongs(scan, at)
    ):
        at += 1
    closed = at < len(scan.raw) and (scan.raw[at] in "(," or scan.over("cues.said", at) is not None)
    return at if closed else start


def _adjective(scan: Scan, at: int) -> bool:
    """Whether the endings of the language show an adjective."""
    return scan.word[at].endswith(tuple(scan.language.features["modifier_endings"]) or "\n")


def _extends(scan: Scan, at: int, high: int) -> bool:
    """Whether a body's name goes on, perhaps behind a preposition of its field («Управління з питань …»)."""
    inner = scan.over("marks.field", at)
    return _belongs(scan, at) or (inner is not None and at + 1 < high)


_BARRED = (
    "marks.stop", "marks.and", "cues.said", "cues.added", "cues.denied", "cues.according", "cues.citing",
    "cues.told", "cues.statement", "status.planned", "qualifiers.about", "qualifiers.more_than",
    "qualifiers.at_least", "number.values", "marks.background", "anaphors.person", "date.relative",
    "date.weekdays", "date.day_before", "date.months", "actions", "periods.day", "periods.since_open",
    "marks.adverb",
)  # fmt: skip


def _belongs(scan: Scan, at: int) -> bool:
    if scan.kind[at] != WORD:
        return False
    verbs = scan.language.features["verb_endings"]
    if verbs and scan.word[at].endswith(tuple(verbs)) and not scan.over("roles.institution", at):
        return False
    barred = [cls for cls in _BARRED if scan.over(cls, at)]
    return not barred or (barred == ["cues.statement"] and _described_by(scan, at))


def _described_by(scan: Scan, at: int) -> bool:
    """Whether an adjective makes a noun of stating part of a name («Центр стратегических исследований»)."""
    mention = scan.over("cues.statement", at)
    heads = scan.language.features["head"] == "first" and scan.over("roles.institution", at - 1)
    return mention is not None and mention[1] - mention[0] == 1 and (_adjective(scan, at - 1) or bool(heads))
