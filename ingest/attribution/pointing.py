"""Words that point back at whoever was named before ("the ministry", «ведомство»)."""

from __future__ import annotations

from ingest.attribution.model import Name
from ingest.attribution.proper import capital
from ingest.attribution.roles import ANY_ROLE, role_at
from ingest.scan import WORD, Scan

_HEADS = (*ANY_ROLE, "cues.statement", "cues.according", "marks.channel", "units")
_LOOSE = ("marks.stop", "marks.and", "marks.this", "parties", "cues.said", "cues.added", "cues.denied", "cues.told",
          "date.weekdays", "date.relative", "date.months", "date.year_after", "marks.background")  # fmt: skip
_CLOSING = frozenset("»”):;–—")
_FOLLOWING = ("cues.said", "cues.added", "cues.denied", "cues.told", "date.weekdays", "date.relative")


def pointing(scan: Scan, at: int, last: int) -> Name | None:
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
        role = role_at(scan, at)
        ends = [role.last] if role else []
        ends.extend(inner.last for t in range(at + 1, mention[1]) if (inner := role_at(scan, t)))
        closed = scan.kind[mention[1] - 1] != WORD  # the sign shows that no name follows
        if any(end > mention[1] or (not closed and _introduces(scan, end, last)) for end in ends):
            return None
        of = scan.at("marks.of", mention[1])
        if (of and _introduces(scan, of[1], last)) or (section == "person" and _presents(scan, mention[1], last)):
            return None
        if closed and section == "institution" and scan.kind[at] == WORD and _described(scan, at):
            return None  # «Турецького статистичного інституту,»
        titled = section == "person" and (role or mention[1] - at > 1)
        if titled and mention[1] < last and capital(scan, mention[1]):  # «очільник області Сергій Лисак»
            return None
        return Name(at, mention[1], "back", section)
    return None


def _presents(scan: Scan, at: int, last: int) -> bool:
    """Whether a full name between commas follows ("the mayor, Ana Reyes, said")."""
    if at + 3 > last or scan.raw[at] != ",":
        return False
    person = scan.at("persons", at + 1)
    stop = person[1] if person else at + 3
    return (person is not None or (capital(scan, at + 1) and capital(scan, at + 2))) and (
        stop >= last or scan.raw[stop] in ",."
    )


def _alone(scan: Scan, section: str, at: int, last: int) -> bool:
    """Whether a word that points back where no name follows stands before its verb: «компания сообщила»."""
    behind = at + 1
    if behind >= last or not scan.language.holds(f"anaphors.{section}", scan.word[at], ","):
        return False
    role = role_at(scan, at)
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


def _introduces(scan: Scan, at: int, last: int) -> bool:
    """Whether a name stands at the token."""
    if at >= last or scan.kind[at] != WORD:
        return False
    if any(scan.at(cls, at) for cls in ("sources", "persons", "parties", "roles.institution", "places")):
        return True
    return capital(scan, at)
