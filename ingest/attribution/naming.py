"""What the words of a group of names say: its country, its speaker, the name as written."""

from __future__ import annotations

from ingest.attribution.groups import Group
from ingest.attribution.names import Name
from ingest.attribution.posts import person_of
from ingest.scan import Scan


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


def text_of(scan: Scan, group: Group, names: list[Name]) -> str:
    """The words of some of a group's names, with what the group takes in behind its last."""
    last = max(n.last for n in names)
    return named(scan, min(n.first for n in names), group.last if last == group.names[-1].last else last)


def named(scan: Scan, first: int, last: int) -> str:
    """The words of a name, without an article, a number word or a preposition in front."""
    while (
        first < last - 1
        and not scan.over("roles.title", first)
        and any(scan.over(cls, first) for cls in ("number.weak", "number.articles", "marks.stop", "number.vague"))
    ):
        first += 1
    return scan.words(first, last)
