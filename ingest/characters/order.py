"""Stretches that are seen in another order than they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.characters.draft import Draft, Span
from ingest.characters.tables import table


@cache
def _pattern(*names: str) -> re.Pattern[str]:
    return re.compile(f"[{''.join(table()['direction'][name] for name in names)}]")


@cache
def _signs() -> re.Pattern[str]:
    """The controls, by what they do; an unclosed stretch ends with its line."""
    of = table()["direction"]
    embeds, isolates = of["embeddings_that_turn"] + of["embeddings"], of["isolates_that_turn"] + of["isolates"]
    ends = f"(?P<unembeds>[{of['ends_embedding']}])|(?P<frees>[{of['ends_isolate']}])"
    return re.compile(rf"(?P<embeds>[{embeds}])|(?P<isolates>[{isolates}])|{ends}|(?P<line>\n)|(?P<end>\Z)")


def doubt_turned(draft: Draft) -> None:
    """Numbers in a stretch that is turned round are in doubt."""
    for start, end in turned(draft.text):
        draft.flags.add("direction_override")
        draft.doubt(start, end)


def turned(text: str) -> Iterator[Span]:
    """The stretches, from the sign that opens each up to the one that closes it."""
    if not _pattern("embeddings_that_turn", "isolates_that_turn", "embeddings", "isolates").search(text):
        return
    open_: list[str] = []
    start, turns = 0, False
    for sign in _signs().finditer(text):
        does = str(sign.lastgroup)
        if does in ("embeds", "isolates"):
            start = start if open_ else sign.start()
            turns = (turns and bool(open_)) or _turns(sign[0])
            open_.append(does)
        elif open_:
            _close(open_, does)
            if not open_ and (turns or _pattern("right_to_left").search(text, start, sign.end())):
                yield start, sign.end()


def _turns(sign: str) -> bool:
    return _pattern("embeddings_that_turn", "isolates_that_turn").match(sign) is not None


def _close(open_: list[str], does: str) -> None:
    """Close what the sign closes: an embedding only the innermost, an isolate with all that is in it."""
    if does in ("line", "end"):
        open_.clear()
    elif does == "unembeds" and open_[-1] == "embeds":
        open_.pop()
    elif does == "frees" and "isolates" in open_:
        while open_.pop() != "isolates":
            pass
