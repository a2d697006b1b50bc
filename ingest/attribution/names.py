"""Names: runs of words that may name a source, known to the registry or only by their form."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.scan import WORD, Scan

_ROLE_CLASSES = {role: f"roles.{role}" for role in ("institution", "title", "spokesperson", "group")}
_ANY_ROLE = tuple(_ROLE_CLASSES.values())


@dataclass(slots=True)
class Name:
    """One naming phrase.

    `kind`: `source` (in the registry), `person` (in the registry), `proper` (capitalised words),
    `institution`, `title`, `spokesperson`, `group` (a role noun), `party` (a country as such),
    `back` (a word that points back: `ident` says at what).
    """

    first: int
    last: int
    kind: str
    ident: str = ""


def names(scan: Scan, first: int, last: int) -> list[Name]:
    """The naming phrases of a sentence, in order, none overlapping."""
    found: list[Name] = []
    at = first
    starts = scan.opened(_NAMING)
    while at < last:
        if at not in starts and not scan.raw[at][0].isupper():
            at += 1
            continue
        name = (_registered(scan, at) or _pointing(scan, at, last) or _role(scan, at)) if at in starts else None
        name = name or _proper(scan, at, first, last)
        if name:
            found.append(name)
            at = max(name.last, at + 1)
        else:
            at += 1
    return found


_NAMING = ("sources", "persons", "parties", *_ANY_ROLE,
           "anaphors.institution", "anaphors.person", "anaphors.report")  # fmt: skip


def _registered(scan: Scan, at: int) -> Name | None:
    for cls, kind in (("sources", "source"), ("persons", "person")):
        mention = scan.at(cls, at)
        if mention:
            return Name(at, mention[1], kind, mention[2])
    mention = scan.at("parties", at)
    if mention and not mention[2].startswith("_"):
        return Name(at, mention[1], "party", mention[2])
    return None


def _pointing(scan: Scan, at: int, last: int) -> Name | None:
    """A word that points back ("the ministry"), unless it introduces a name ("the governor Ivanov")."""
    for section in ("institution", "person", "report"):
        mention = scan.at(f"anaphors.{section}", at)
        if mention is None:
            continue
        inside = [scan.at("sources", t) for t in range(at + 1, mention[1])]
        if any(source and source[1] >= mention[1] for source in inside):
            return None
        role = _role(scan, at)
        ends = [role.last] if role else []
        ends.extend(inner.last for t in range(at + 1, mention[1]) if (inner := _role(scan, t)))
        if any(end > mention[1] or _introduces(scan, end, last) for end in ends):
            return None
        of = scan.at("marks.of", mention[1])
        if (of and _introduces(scan, of[1], last)) or (section == "person" and _presents(scan, mention[1], last)):
            return None
        return Name(at, mention[1], "back", section)
    return None


def _presents(scan: Scan, at: int, last: int) -> bool:
    """Whether a full name between commas follows ("the mayor, Ana Reyes, said")."""
    if at + 3 > last or scan.raw[at] != ",":
        return False
    person = scan.at("persons", at + 1)
    stop = person[1] if person else at + 3
    return (person is not None or (_capital(scan, at + 1) and _capital(scan, at + 2))) and (
        stop >= last or scan.raw[stop] in ",."
    )


def _introduces(scan: Scan, at: int, last: int) -> bool:
    """Whether a name stands at the token."""
    if at >= last or scan.kind[at] != WORD:
        return False
    if any(scan.at(cls, at) for cls in ("sources", "persons", "parties", "roles.institution", "places")):
        return True
    return _capital(scan, at)


def _role(scan: Scan, at: int) -> Name | None:
    best: Name | None = None
    for role, cls in _ROLE_CLASSES.items():
        mention = scan.at(cls, at)
        if mention and (best is None or mention[1] > best.last):
            best = Name(at, mention[1], role, scan.words(at, mention[1]))
    return _with_place(scan, best) if best else None


def _with_place(scan: Scan, role: Name) -> Name:
    """A role that ends in "of" takes the place behind it with it ("mayor of Odesa")."""
    place = scan.at("places", role.last) if scan.language.holds("marks.of", scan.word[role.last - 1]) else None
    if place is None or scan.sentence[place[1] - 1] != scan.sentence[role.first]:
        return role
    return Name(role.first, place[1], role.kind, scan.words(role.first, place[1]))


def _proper(scan: Scan, at: int, first: int, last: int) -> Name | None:
    """Capitalised words in a row; a single one only inside a sentence, and no small word that opens it."""
    opener = at == first and (scan.word[at] in _small(scan) or scan.over("marks.stop", at) is not None)
    if opener and at + 1 < last and _capital(scan, at + 1):
        at += 1
    stop = at
    while stop < last and _capital(scan, stop):
        stop += 1
        if (stop < last - 1 and scan.raw[stop] in "-–’'" and scan.glued(stop) and _capital(scan, stop + 1)) or (
            stop < last - 1 and scan.raw[stop] == "." and len(scan.raw[stop - 1]) <= 2 and _capital(scan, stop + 1)
        ):
            stop += 1
    while stop > at and not _capital(scan, stop - 1):
        stop -= 1
    if stop == at:
        return None
    if (
        stop == at + 1
        and _only_opens(scan, at)
        and not _in_quotes(scan, at, stop, last)
        and not _speaks(scan, stop)
    ):
        return None
    return Name(at, stop, "proper", scan.words(at, stop))


def _speaks(scan: Scan, at: int) -> bool:
    """Whether a verb of saying follows directly ("Apple said"), where the language puts only subjects there."""
    if not scan.language.features["opening_names"] or scan.over("marks.stop", at - 1):
        return False
    return scan.at("cues.said", at) is not None or scan.at("cues.denied", at) is not None


def _in_quotes(scan: Scan, at: int, stop: int, last: int) -> bool:
    """Whether the words stand alone between quotation marks, as names of companies do."""
    return at > 0 and stop < last and scan.raw[at - 1] in '«„“"' and scan.raw[stop] in '»”“"'


def _only_opens(scan: Scan, at: int) -> bool:
    """Whether a word has its capital only because it opens a sentence, as far as the text shows."""
    if scan.raw[at][1:2].isupper():
        return False
    before = scan.raw[at - 1]
    opens = (
        at == scan.sentences[scan.sentence[at]][0] or before in '"“«„:—–(' or (before == "-" and not scan.glued(at))
    )
    return opens and scan.word[at] not in _inside(scan)


def _inside(scan: Scan) -> frozenset[str]:
    """The words that are capitalised inside a sentence somewhere in the text."""
    if scan.capitals is None:
        opening = {first for first, _ in scan.sentences}
        scan.capitals = frozenset(
            word
            for at, word in enumerate(scan.word)
            if scan.kind[at] == WORD
            and at not in opening
            and scan.raw[at][0].isupper()
            and scan.kind[at - 1] == WORD
        )
    return scan.capitals


def _small(scan: Scan) -> frozenset[str]:
    """The words that are written small somewhere in the text."""
    if scan.small is None:
        scan.small = frozenset(
            word
            for word, raw, kind in zip(scan.word, scan.raw, scan.kind, strict=True)
            if kind == WORD and raw == word
        )
    return scan.small


_BARRED = (
    "sources", "persons", "parties", "date.months", "date.weekdays", "units", "cues.said", "cues.according",
    "number.values", "places",
)  # fmt: skip


def _capital(scan: Scan, at: int) -> bool:
    if scan.kind[at] != WORD or not scan.raw[at][0].isupper():
        return False
    if at in scan.inside(_ANY_ROLE) and scan.raw[at][1:].islower():
        return False
    if len(scan.raw[at]) > 1 and not scan.raw[at].strip("IVX"):
        return False  # a Roman numeral
    return at not in scan.inside(_BARRED)
