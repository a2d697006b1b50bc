"""Political parties that the registry does not know: a name at "party", or in quotation marks."""

from __future__ import annotations

from ingest.article import Article
from ingest.scan import WORD, Mention, Scan

_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}
_LONGEST = 6  # tokens of a name
_VOTED = ("votes", "seats", "voters", "deputies")


def named_parties(article: Article, first: int, last: int) -> list[Mention]:
    """The countries, armies and groups that a sentence names, and in a text on an election its parties."""
    known = article.scan.within("parties", first, last)
    if not _electoral(article):
        return known
    key = ("factions", first)
    if key not in article.kept:
        article.kept[key] = _with_factions(article.scan, known, first, last)
    mentions: list[Mention] = article.kept[key]
    return mentions


def _electoral(article: Article) -> bool:
    tally = article.tally("measures")
    return any(tally[measure] for measure in _VOTED) and bool(article.scan.marks.get("marks.faction"))


def _with_factions(scan: Scan, known: list[Mention], first: int, last: int) -> list[Mention]:
    found: list[Mention] = []
    taken = first
    for at in range(first, last):
        if at < taken or (at in scan.cover.get("parties", {}) and not scan.at("parties", at)):
            continue
        name = _quoted(scan, at, last) or _at_noun(scan, at, first, last)
        if name and not any(_same(scan, other, name) for other in known):
            found.append(name)
            taken = name[1]
    free = [m for m in known if not any(name[0] <= m[0] < name[1] for name in found)]
    return sorted([*free, *found])


def _same(scan: Scan, other: Mention, name: Mention) -> bool:
    """Whether the registry knows the party that the name is of."""
    political = scan.language.registry.parties.get(other[2], {}).get("kind") == "political"
    return political and other[0] < name[1] and name[0] < other[1]


def _quoted(scan: Scan, at: int, last: int) -> Mention | None:
    """A name in quotation marks, of some words with a capital in front."""
    close = _QUOTES.get(scan.raw[at])
    if close is None or at + 1 >= last or not scan.raw[at + 1][:1].isupper():
        return None
    for end in range(at + 2, min(last, at + 2 + _LONGEST)):
        if scan.raw[end] == close:
            return (at + 1, end, scan.words(at + 1, end))
    return None


def _at_noun(scan: Scan, at: int, first: int, last: int) -> Mention | None:
    """Capitalised words in front of or behind a noun for parties ("Labor Party", «партія Свобода»)."""
    noun = scan.at("marks.faction", at)
    if noun is None:
        return None
    if noun[1] < last and _capital(scan, noun[1]):
        end = _run(scan, noun[1], last)
        begin = at if _capital(scan, at) else noun[1]
        return (begin, end, scan.words(begin, end))
    begin = at
    while begin > first and at - begin < _LONGEST and _of_name(scan, begin - 1):
        begin -= 1
    return (begin, noun[1], scan.words(begin, noun[1])) if begin < at and _capital(scan, begin) else None


def _run(scan: Scan, at: int, last: int) -> int:
    """The end of a name: a single small word may stand in it ("Tự hào Thái Lan")."""
    end = at + 1
    while end < last and end - at < _LONGEST:
        if _capital(scan, end):
            end += 1
        elif (
            end + 1 < last
            and scan.kind[end] == WORD
            and _capital(scan, end + 1)
            and not scan.over("marks.stop", end)
        ):
            end += 2
        else:
            break
    return end


def _of_name(scan: Scan, at: int) -> bool:
    return scan.raw[at] == "-" or (_capital(scan, at) and not scan.over("marks.stop", at))


def _capital(scan: Scan, at: int) -> bool:
    return scan.kind[at] == WORD and scan.raw[at][0].isupper()
