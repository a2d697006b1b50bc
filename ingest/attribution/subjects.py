"""Subjects that no vocabulary knows: the phrase in front of a clear verb ("the cemetery keeper said")."""

from __future__ import annotations

from ingest.attribution.model import Group, Name
from ingest.scan import WORD, Mention, Scan

_LONGEST = 7
_BARRED = (
    "cues.said", "cues.added", "cues.denied", "cues.according", "cues.citing", "cues.told", "cues.quoted_by",
    "number.values", "date.months", "date.weekdays", "date.relative", "anaphors.person", "anaphors.institution",
    "marks.relative", "units", "qualifiers.about", "marks.background",
)  # fmt: skip


def open_subject(scan: Scan, cue: Mention, first: int) -> Group | None:
    """The noun phrase that opens the clause and ends at the verb; null where anything else stands there.

    A document's noun ("assessments") goes with any verb of stating, another only with a plain one ("said").
    """
    end = cue[0]
    if end > first and scan.raw[end - 1] == "," and _phrase_before(scan, end - 1, first) is None:
        end = _behind_relative(scan, end - 1, first)
    found = _phrase_before(scan, end, first) if end else None
    if found is None:
        return None
    start, article = found
    head = end - 1 if scan.language.features["head"] == "last" else start
    states = any(scan.over(cls, head) for cls in ("cues.statement", "anaphors.report"))
    if not states and (scan.over("cues.plain", cue[0]) is None or not _person_like(scan, start, end, article)):
        return None
    return Group([Name(start, end, "group", scan.words(start, end))], start, end)


def _person_like(scan: Scan, start: int, end: int, article: bool) -> bool:
    """Whether a phrase of unknown words may name a person: with an article, or a plural of two words at least."""
    return article or end - start > 1


def _phrase_before(scan: Scan, end: int, first: int) -> tuple[int, bool] | None:
    """The start of the phrase that ends in front of the token, and whether an article opens it."""
    at = end
    while at > first and end - at < _LONGEST and _inner(scan, at - 1, end):
        at -= 1
    if at == end or scan.over("marks.and", at):
        return None
    article = at > first and scan.over("marks.article", at - 1) is not None
    edge = at - 1 if article else at
    if edge > first and scan.raw[edge - 1] not in ',;:"“”«»—–-(' and not scan.over("marks.and", edge - 1):
        return None
    return at, article


def _inner(scan: Scan, at: int, end: int) -> bool:
    """Whether a word may stand in the phrase; "and" may, in front of its last words."""
    if scan.kind[at] != WORD:
        return False
    if scan.over("marks.and", at):
        return end - at > 1
    if at and scan.over("marks.article", at - 1) and scan.at("cues.said", at):
        return True  # "the judges", "the counts"
    return scan.over("marks.stop", at) is None and not any(scan.over(cls, at) for cls in _BARRED)


def _behind_relative(scan: Scan, comma: int, first: int) -> int:
    """The end of the phrase that a relative clause closed by the comma belongs to; 0 without one."""
    for at in range(comma - 1, first, -1):
        if scan.raw[at] == ",":
            relative = scan.at("marks.relative", at + 1) or scan.at("marks.relative", at + 2)
            return at if relative else 0
    return 0
