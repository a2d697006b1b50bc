"""What the words of a group of names say: its country, its speaker, the name as written."""

from __future__ import annotations

from ingest.attribution.model import Group, Name
from ingest.attribution.posts import person_of
from ingest.scan import WORD, Scan


def country_of(group: Group) -> str | None:
    parties = group.of("party")
    return parties[0].ident if parties else None


def speaker_of(scan: Scan, group: Group) -> str | None:
    """The person in the group, if a person is named beside an office."""
    people = group.of("person")
    if people:
        return scan.words(people[-1].first, people[-1].last)
    if not group.of("title", "spokesperson", "institution", "source"):
        return None
    person = person_of(scan, group)
    return scan.words(person.first, person.last) if person else None


_TAKEN = 4  # words that the name of a body takes with it before the name of whoever speaks for it


def text_of(scan: Scan, group: Group, names: list[Name], person: Name) -> str:
    """The words of some of a group's names, with what the group takes in behind its last or before the person
    («Центра госсанэпиднадзора» Осмоналиева)."""
    last = max(n.last for n in names)
    between = range(last, person.first)
    taken = scan.language.features["head"] == "first" and 0 < len(between) <= _TAKEN
    if taken and all(scan.kind[t] == WORD and not scan.over("cues.said", t) for t in between):
        return named(scan, min(n.first for n in names), person.first)
    return named(scan, min(n.first for n in names), group.last if last == group.names[-1].last else last)


def named(scan: Scan, first: int, last: int) -> str:
    """The words of a name, without an article, a number word or a preposition in front."""
    while (
        first < last - 1
        and not scan.over("roles.title", first)
        and any(scan.over(cls, first) for cls in ("number.weak", "number.articles", "marks.stop", "number.vague"))
    ):
        first += 1
    return scan.words(first, last + _closes(scan, first, last))


def _closes(scan: Scan, first: int, last: int) -> bool:
    """Whether the token behind a name is the sign that closes a quotation or bracket in it."""
    sign = scan.raw[last] if last < len(scan.raw) else ""
    inside = scan.raw[first:last]
    return any(sign == closing and opening in inside for opening, closing in _PAIRS) and (
        sign not in inside or inside.count(sign) % 2 == 1
    )


_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'), ("(", ")"))
