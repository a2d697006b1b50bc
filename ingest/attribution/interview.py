"""Interviews: who is asked answers in every paragraph behind a question, without a word of stating."""

from __future__ import annotations

from ingest.attribution.identity import Identity, Memory
from ingest.attribution.model import Attribution
from ingest.scan import Scan

_QUESTIONS = 2  # paragraphs that only ask, from which on a text is an interview


def answers(scan: Scan, stated: list[Attribution], memory: Memory) -> list[Attribution]:
    """An attribution to the person asked for each answer that names nobody else."""
    lines = _lines(scan)
    asked = [at for at, (first, last) in enumerate(lines) if scan.raw[last - 1] == "?"]
    if len(asked) < _QUESTIONS:
        return []
    person = _asked(scan, lines[asked[0]][0], stated, memory)
    if person is None:
        return []
    busy = {scan.paragraph[a.first] for a in stated}
    return [
        Attribution(
            person, "answer", scan.sentence[lines[at][0]], lines[at][0], lines[at][0], lines[at][0], lines[at][0]
        )
        for at in range(asked[0] + 1, len(lines))
        if at not in asked and scan.paragraph[lines[at][0]] not in busy
    ]


def _lines(scan: Scan) -> list[tuple[int, int]]:
    """The first token and the one behind the last of every line."""
    starts = [at for at, line in enumerate(scan.paragraph) if not at or line != scan.paragraph[at - 1]]
    return list(zip(starts, [*starts[1:], len(scan.raw)], strict=False))  # no line, no start


def _asked(scan: Scan, before: int, stated: list[Attribution], memory: Memory) -> Identity | None:
    """The person introduced in front of the first question."""
    known = next((i for i in reversed(memory.introduced) if i.person and i.first < before), None)
    if known:
        return known.identity
    said = next((a for a in stated if a.first < before and _a_person(a.identity)), None)
    return said.identity if said else None


def _a_person(who: Identity) -> bool:
    return who.kind in ("person", "proper") or who.speaker is not None
