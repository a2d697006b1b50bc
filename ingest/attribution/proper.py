"""Proper names: capitalised words in a row."""

from __future__ import annotations

from ingest.attribution.model import Name
from ingest.attribution.roles import ANY_ROLE
from ingest.scan import WORD, Scan

_BARRED = (
    "sources", "persons", "parties", "date.months", "date.weekdays", "units", "cues.said", "cues.according",
    "number.values", "places", "marks.no_name",
)  # fmt: skip
_QUOTED = 4  # words of a name in quotation marks
_OPENING = frozenset('«„“"')
_ENDING = frozenset('»”“"')
_SPEECH = ([","], ["—"], ["–"], ["-"])


def proper(scan: Scan, at: int, first: int, last: int) -> Name | None:
    """Capitalised words in a row; a single one only inside a sentence, and no small word that opens it."""
    quoted = _quoted(scan, at, last)
    if quoted:
        return Name(at, quoted, "proper", scan.words(at, quoted))
    opener = at == first and (scan.word[at] in _small(scan) or scan.over("marks.stop", at) is not None)
    if opener and at + 1 < last and capital(scan, at + 1):
        at += 1
    stop = at
    surname = scan.at("roles.surname", at) is not None
    while stop < last and (capital(scan, stop) or (surname and _given(scan, at, stop))):
        stop = _particle(scan, stop + 1, last)
        if stop >= last - 1:
            continue
        if (scan.raw[stop] in "-–’'/" and scan.glued(stop) and capital(scan, stop + 1)) or (
            scan.raw[stop] == "." and len(scan.raw[stop - 1]) <= 2 and capital(scan, stop + 1)
        ):
            stop += 1
        elif scan.raw[stop] == "." and scan.glued(stop) and scan.glued(stop + 1) and scan.raw[stop + 1].islower():
            return Name(at, stop + 2, "proper", scan.words(at, stop + 2))  # "PowerOutage.us"
        elif stop - at > 1 and _syllable(scan, stop):
            return Name(at, stop + 2, "proper", scan.words(at, stop + 2))
    while stop > at and not capital(scan, stop - 1) and not surname:
        stop -= 1
    if stop == at or (stop == at + 1 and _no_name(scan, at)):
        return None
    if (
        stop == at + 1
        and _only_opens(scan, at)
        and not _in_quotes(scan, at, stop, last)
        and not _speaks(scan, stop)
        and not (scan.word[stop : stop + 1] == ["'s"] and stop + 1 < last and capital(scan, stop + 1))
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
            body = capital(scan, at) or (scan.raw[at][0].isupper() and at in scan.inside(("places",)))
            return stop if body and not speech else 0
        if scan.kind[stop] != WORD or any(scan.at(cls, stop) for cls in ("cues.said", "marks.stop")):
            return 0
    return 0


def _particle(scan: Scan, stop: int, last: int) -> int:
    """Behind a name's small word, where a capital follows ("van der Berg", «аль-Махлави»)."""
    at = stop
    while at < last and (scan.at("marks.particle", at) or (at > stop and scan.raw[at] == "-")):
        at += 1
    return at if at > stop and at < last and capital(scan, at) else stop


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


def capital(scan: Scan, at: int) -> bool:
    if scan.kind[at] != WORD or not scan.raw[at][0].isupper():
        return False
    if at in scan.inside(ANY_ROLE) and scan.raw[at][1:].islower():
        return False
    if len(scan.raw[at]) > 1 and not scan.raw[at].strip("IVX"):
        return False  # a Roman numeral
    if at not in scan.inside(_BARRED):
        return True
    return scan.over("units", at) is not None and _syllable(scan, at + 1) if at + 2 < len(scan.raw) else False
