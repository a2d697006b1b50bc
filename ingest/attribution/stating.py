"""Whether a word of stating is a verb here, or a noun, an adjective, a passive, a part of another phrase."""

from __future__ import annotations

from ingest.scan import WORD, Mention, Scan

_LONGER = (
    "cues.according",
    "cues.statement",
    "roles.institution",
    "roles.title",
    "roles.spokesperson",
    "roles.group",
)


_APOSTROPHES = frozenset("'’")


def states(scan: Scan, cue: Mention, first: int) -> bool:
    """Whether the cue of a sentence that begins at `first` may be a verb with a subject."""
    if cue[0] in scan.inside(_LONGER) and any(_within(scan.over(cls, cue[0]), cue) for cls in _LONGER):
        return False
    if scan.over("cues.bare", cue[0]) and scan.kind[cue[1] : cue[1] + 1] == [WORD]:
        return False  # "looting went on in the town"
    before = cue[0] - 1
    if before < first:
        return True
    if scan.raw[before] in "-–" and scan.glued(cue[0]):  # "the UK-registered organisation"
        return False
    if _owned(scan, before, first):
        return False
    pointed = any(scan.at(cls, before) for cls in ("anaphors.report", "anaphors.institution"))  # "the data showed"
    return pointed or scan.over("marks.bars", before) is None


def _owned(scan: Scan, mark: int, first: int) -> bool:
    """Whether an apostrophe behind a plural makes the cue its noun ("beat analysts' estimates")."""
    plural = scan.raw[mark] in _APOSTROPHES and scan.glued(mark) and scan.word[mark - 1].endswith("s")
    return plural and not any(scan.raw[t] in "'‘" and not scan.glued(t) for t in range(first, mark))


def participial(scan: Scan, cue: Mention) -> bool:
    """Whether the cue goes on with the subject of the clause before it ("…, adding that")."""
    return scan.raw[cue[0] - 1 : cue[0]] == [","] and scan.over("marks.stating", cue[0]) is not None


def _within(longer: Mention | None, cue: Mention) -> bool:
    """Whether the cue is only a part of a longer phrase."""
    return (
        longer is not None
        and longer[0] <= cue[0]
        and longer[1] >= cue[1]
        and longer[1] - longer[0] > cue[1] - cue[0]
    )
