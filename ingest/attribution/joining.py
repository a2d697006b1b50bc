"""Whether a name belongs to the names before it."""

from __future__ import annotations

from ingest.attribution.apposing import apposes
from ingest.attribution.extent import REACH, adjective, extends_body, verbal
from ingest.attribution.identity import RELAYS
from ingest.attribution.model import Group, Name
from ingest.scan import WORD, Scan

_LINKS = frozenset((*",-–—()\"“”«»'’.&", "'s", "’s"))
ROLES = ("title", "spokesperson")
GAP = 3  # tokens that may stand between two names of a group
CLOSING = frozenset('"»”')
_ANY = ("institution", "group")


def joins(scan: Scan, group: Group, name: Name) -> bool:
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
    if len(gap) > GAP or any(_parts(scan, token) for token in gap) or _addressed(scan, group, name):
        return False
    signs = [scan.raw[token] for token in gap if scan.kind[token] != WORD and not _age(scan, token)]
    roles = ("institution", "title", "spokesperson", "group")
    wide = group.names[-1].kind in roles or (name.kind in ROLES and scan.raw[group.last] == ",")
    words = len(gap) - len(signs)
    if _apart(scan, group, name):
        return False
    wide = wide or (name.kind in roles and adjective(scan, group.last - 1) and _adjectives(scan, gap))
    if words > (GAP if wide else 1) or (words and signs and scan.raw[group.last] in CLOSING):
        return False  # a name in quotation marks is whole
    if any(sign not in _LINKS for sign in signs) or signs.count(",") > 1:
        return False
    if any(scan.over("marks.and", token) or scan.over("marks.agent", token) for token in gap):
        return False
    if "," in signs:
        return apposes(scan, group, name)
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
    small = scan.kind[at] == WORD and scan.raw[at].islower() and not verbal(scan, at)
    link = scan.over("marks.of", at) or scan.over("marks.stop", at) or scan.over("marks.agent", at)
    return (
        scan.language.features["modifiers"] == "none"
        and small
        and not link
        and extends_body(group, group.names[-1])
    )


def _apart(scan: Scan, group: Group, name: Name) -> bool:
    """Whether a name right before a small role noun is none of its words («на Великдень прикордонники»)."""
    if (
        not scan.language.features["modifier_endings"]
        or name.first != group.last
        or group.names[-1].kind != "proper"
    ):
        return False
    return name.kind in _ANY and scan.raw[name.first].islower() and not adjective(scan, group.last - 1)


def _adjectives(scan: Scan, gap: range) -> bool:
    """Whether the words between a name and a role noun may belong to it, where endings tell («російський військовий
    експерт», but «українців довіряють президенту»)."""
    told = bool(scan.language.features["modifier_endings"])
    return not told or all(adjective(scan, t) for t in gap if scan.kind[t] == WORD)


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
    if group.names[-1].kind != "institution" or name.kind != "source" or not 2 < len(gap) <= REACH:
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
    if scan.raw[token].isdecimal():
        return len(scan.raw[token]) <= 2
    return scan.raw[token] in "-–" and token > 0 and scan.raw[token - 1].isdecimal()


def _short(scan: Scan, at: int) -> bool:
    return len(scan.raw[at]) <= 3 and not scan.over("cues.said", at)


def _parts(scan: Scan, token: int) -> bool:
    """Whether a token keeps two names apart: a verb of saying, a figure's word, a date, an action."""
    return verbal(scan, token) or scan.over("actions", token) is not None
