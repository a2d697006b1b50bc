"""Names: runs of words that may name a source, known to the registry or only by their form."""

from __future__ import annotations

from bisect import bisect_left
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
    behind = first
    known, starts = scan.opened(_NAMING), _starts(scan)
    for at in starts[bisect_left(starts, first) : bisect_left(starts, last)]:
        if at < behind:
            continue
        name = (_registered(scan, at) or _pointing(scan, at, last) or _role(scan, at)) if at in known else None
        name = name or _proper(scan, at, first, last)
        while name:
            found.append(name)
            behind = name.last
            name = _remainder(scan, behind, found) if behind < last and behind not in known else None
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
    if scan.at("places", at):
        return None  # "the Channel", the sea
    for section in ("institution", "person", "report"):
        mention = scan.at(f"anaphors.{section}", at)
        if mention is None:
            if _alone(scan, section, at, last):
                return Name(at, at + 1, "back", section)
            continue
        inside = [scan.at("sources", t) for t in range(at + 1, mention[1])]
        if any(source and source[1] >= mention[1] for source in inside):
            return None
        role = _role(scan, at)
        ends = [role.last] if role else []
        ends.extend(inner.last for t in range(at + 1, mention[1]) if (inner := _role(scan, t)))
        closed = scan.kind[mention[1] - 1] != WORD  # the sign shows that no name follows
        if any(end > mention[1] or (not closed and _introduces(scan, end, last)) for end in ends):
            return None
        of = scan.at("marks.of", mention[1])
        if (of and _introduces(scan, of[1], last)) or (section == "person" and _presents(scan, mention[1], last)):
            return None
        if closed and section == "institution" and scan.kind[at] == WORD and _described(scan, at):
            return None  # «Турецького статистичного інституту,»
        titled = section == "person" and (role or mention[1] - at > 1)
        if titled and mention[1] < last and _capital(scan, mention[1]):  # «очільник області Сергій Лисак»
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


def _alone(scan: Scan, section: str, at: int, last: int) -> bool:
    """Whether a word that points back where no name follows stands before its verb: «компания сообщила»."""
    behind = at + 1
    if behind >= last or not scan.language.holds(f"anaphors.{section}", scan.word[at], ","):
        return False
    role = _role(scan, at)
    if (role and role.last > behind) or _led(scan, at):
        return False
    if behind + 1 < last and scan.at("marks.stop", behind) and scan.at("date.weekdays", behind + 1):
        return True
    return scan.raw[behind] in _CLOSING or any(scan.at(cls, behind) for cls in _FOLLOWING)


def _led(scan: Scan, at: int) -> bool:
    """Whether a word in front belongs to the noun («Кембриджского университета», «президент компании»)."""
    if at == scan.sentences[scan.sentence[at]][0] or scan.kind[at - 1] != WORD:
        return False
    return not any(scan.over(cls, at - 1) for cls in _LOOSE)


def _described(scan: Scan, at: int) -> bool:
    """Whether an adjective or a name in front makes a noun one of its own, and no word that points back."""
    endings = tuple(scan.language.features["modifier_endings"])
    if not endings or not _led(scan, at):
        return False
    if any(scan.over(cls, at - 1) for cls in ("roles.title", "roles.group")):
        return True  # «високопосадовець адміністрації,»
    if any(scan.over(cls, at - 1) for cls in _HEADS):
        return False
    return scan.word[at - 1].endswith(endings) or scan.raw[at - 1][0].isupper()


_HEADS = (*_ANY_ROLE, "cues.statement", "cues.according", "marks.channel", "units")
_LOOSE = ("marks.stop", "marks.and", "marks.this", "parties", "cues.said", "cues.added", "cues.denied", "cues.told",
          "date.weekdays", "date.relative", "date.months", "date.year_after", "marks.background")  # fmt: skip
_CLOSING = frozenset("»”):;–—")
_FOLLOWING = ("cues.said", "cues.added", "cues.denied", "cues.told", "date.weekdays", "date.relative")


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
    if best and best.kind == "group" and scan.over("cues.told", at):
        return None  # "told reporters"
    return _with_place(scan, _tail(scan, best)) if best else None


def _remainder(scan: Scan, at: int, found: list[Name]) -> Name | None:
    """The rest of a role phrase that began inside the name before ("provincial government" + "spokesman")."""
    if not found or found[-1].last != at:
        return None
    for role in ("spokesperson", "title"):
        over = scan.over(_ROLE_CLASSES[role], at)
        if over and found[-1].first <= over[0] < at < over[1]:
            return Name(at, over[1], role, scan.words(at, over[1]))
    return None


def _tail(scan: Scan, role: Name) -> Name:
    """Of a post that names its body ("giám đốc sở"), the post alone, so that the body can take its name."""
    if role.kind not in ("title", "spokesperson") or scan.language.features["head"] != "first":
        return role
    for at in range(role.first + 1, role.last):
        body = scan.at("roles.institution", at)
        if body and body[1] >= role.last:
            return Name(role.first, at, role.kind, scan.words(role.first, at))
    return role


def _with_place(scan: Scan, role: Name) -> Name:
    """A role that ends in "of" takes the place behind it with it ("mayor of Odesa")."""
    article = scan.language.holds("marks.article", scan.word[role.last - 1])  # "governor of the Aden region"
    of = scan.word[role.last - 2 if article else role.last - 1]
    place = scan.at("places", role.last) if scan.language.holds("marks.of", of) else None
    if place is None or scan.sentence[place[1] - 1] != scan.sentence[role.first]:
        return role
    return Name(role.first, place[1], role.kind, scan.words(role.first, place[1]))


def _proper(scan: Scan, at: int, first: int, last: int) -> Name | None:
    """Capitalised words in a row; a single one only inside a sentence, and no small word that opens it."""
    quoted = _quoted(scan, at, last)
    if quoted:
        return Name(at, quoted, "proper", scan.words(at, quoted))
    opener = at == first and (scan.word[at] in _small(scan) or scan.over("marks.stop", at) is not None)
    if opener and at + 1 < last and _capital(scan, at + 1):
        at += 1
    stop = at
    surname = scan.at("roles.surname", at) is not None
    while stop < last and (_capital(scan, stop) or (surname and _given(scan, at, stop))):
        stop = _particle(scan, stop + 1, last)
        if stop >= last - 1:
            continue
        if (scan.raw[stop] in "-–’'/" and scan.glued(stop) and _capital(scan, stop + 1)) or (
            scan.raw[stop] == "." and len(scan.raw[stop - 1]) <= 2 and _capital(scan, stop + 1)
        ):
            stop += 1
        elif scan.raw[stop] == "." and scan.glued(stop) and scan.glued(stop + 1) and scan.raw[stop + 1].islower():
            return Name(at, stop + 2, "proper", scan.words(at, stop + 2))  # "PowerOutage.us"
        elif stop - at > 1 and _syllable(scan, stop):
            return Name(at, stop + 2, "proper", scan.words(at, stop + 2))
    while stop > at and not _capital(scan, stop - 1) and not surname:
        stop -= 1
    if stop == at or (stop == at + 1 and _no_name(scan, at)):
        return None
    if (
        stop == at + 1
        and _only_opens(scan, at)
        and not _in_quotes(scan, at, stop, last)
        and not _speaks(scan, stop)
        and not (scan.word[stop : stop + 1] == ["'s"] and stop + 1 < last and _capital(scan, stop + 1))
        and not (scan.raw[stop : stop + 1] == [","] and scan.at("marks.relative", stop + 1))
    ):
        return None
    return Name(at, stop, "proper", scan.words(at, stop))


def _given(scan: Scan, at: int, stop: int) -> bool:
    """Whether a word of another meaning is a given name behind a surname ("Ngô Đức Thịnh", "Phan Hữu Mỹ")."""
    return stop - at < 4 and scan.kind[stop] == WORD and scan.raw[stop].istitle() and scan.raw[stop - 1].istitle()


def _no_name(scan: Scan, at: int) -> bool:
    """Whether a capital word alone is none: a lone letter without a point, an article, a pronoun."""
    if len(scan.raw[at]) == 1:
        return scan.raw[at + 1 : at + 2] != ["."]
    return not scan.raw[at].isupper() and any(scan.over(cls, at) for cls in ("marks.article", "marks.bars"))


def _syllable(scan: Scan, at: int) -> bool:
    """Whether a hyphen and a small syllable end a name ("Cheong Seong-jun")."""
    ends = scan.raw[at] == "-" and scan.glued(at) and scan.glued(at + 1) and len(scan.raw[at + 1]) <= 5
    return ends and scan.raw[at + 1].islower() and scan.over("marks.made", at + 1) is None


def _quoted(scan: Scan, at: int, last: int) -> int:
    """Behind the last word of a short name that quotation marks hold («Нова пошта»); 0 where none stands there."""
    if not at or scan.raw[at - 1] not in _OPENING or (scan.raw[at - 1] == '"' and scan.glued(at - 1)):
        return 0
    for stop in range(at + 1, min(last, at + _QUOTED + 1)):
        if scan.raw[stop] in _ENDING:
            speech = stop > at + 1 and scan.raw[stop + 1 : stop + 2] in _SPEECH
            body = _capital(scan, at) or (scan.raw[at][0].isupper() and at in scan.inside(("places",)))
            return stop if body and not speech else 0
        if scan.kind[stop] != WORD or any(scan.at(cls, stop) for cls in ("cues.said", "marks.stop")):
            return 0
    return 0


_QUOTED = 4  # words of a name in quotation marks
_OPENING = frozenset('«„“"')
_ENDING = frozenset('»”“"')
_SPEECH = ([","], ["—"], ["–"], ["-"])


def _particle(scan: Scan, stop: int, last: int) -> int:
    """Behind a name's small word, where a capital follows ("van der Berg", «аль-Махлави»)."""
    at = stop
    while at < last and (scan.at("marks.particle", at) or (at > stop and scan.raw[at] == "-")):
        at += 1
    return at if at > stop and at < last and _capital(scan, at) else stop


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
    first, before = scan.sentences[scan.sentence[at]][0], scan.raw[at - 1]
    opens = all(kind != WORD for kind in scan.kind[first:at]) or before in '"“«„:—–('
    opens = opens or (before == "-" and not scan.glued(at))
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
    "number.values", "places", "marks.no_name",
)  # fmt: skip


def _capital(scan: Scan, at: int) -> bool:
    if scan.kind[at] != WORD or not scan.raw[at][0].isupper():
        return False
    if at in scan.inside(_ANY_ROLE) and scan.raw[at][1:].islower():
        return False
    if len(scan.raw[at]) > 1 and not scan.raw[at].strip("IVX"):
        return False  # a Roman numeral
    if at not in scan.inside(_BARRED):
        return True
    return scan.over("units", at) is not None and _syllable(scan, at + 1) if at + 2 < len(scan.raw) else False
