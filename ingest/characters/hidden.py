"""Characters that are not seen."""

from __future__ import annotations

import re
from functools import cache

from data.words import GROUPS
from ingest.characters.draft import Draft
from ingest.characters.tables import members, unseen


@cache
def _flagged() -> re.Pattern[str]:
    """Something unseen in a word, at a number or at a sign; what is ordinary around words only inside them."""
    unseen_set = f"{members('hidden')}{members('ordinary')}"
    run, inside = f"(?>[{unseen_set}]*[{members('hidden')}][{unseen_set}]*+)", f"[{unseen_set}]++"
    edge = rf"[^\s{unseen_set}{members('emoji')}]"
    grouping = rf"(?<=\d[{GROUPS}]){inside}(?=\d)|(?<=\d){inside}(?=[{GROUPS}]\d)"
    return re.compile(rf"(?<=\w){inside}(?=\w)|(?<=\w){run}(?=\S)|(?<={edge}){run}(?=\w)|{grouping}")


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"{unseen()}|[{members('controls')}]")


@cache
def _controls() -> re.Pattern[str]:
    return re.compile(rf"(?<=\d)[{members('controls')}]++(?=\d)")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"(?:\d[{members('marks')}]++)++")


@cache
def _beside() -> re.Pattern[str]:
    """Marks at a digit, and stress, which is at home over Cyrillic vowels."""
    return re.compile(rf"(?<=\d)[{members('marks')}]++|(?<=[{members('stressed')}])[{members('stress')}]")


def leave_out(draft: Draft) -> None:
    """Leave out what is not seen. A number with marks on its digits, or a lost sign between them, is in doubt."""
    if _flagged().search(draft.text):
        draft.flags.add("hidden_characters")
    for found in _controls().finditer(draft.text):
        draft.flags.add("hidden_characters")
        draft.doubt(found.start() - 1, found.end() + 1)
    draft.remove(_unseen())
    for found in _marks().finditer(draft.text):
        draft.flags.add("unusual_digits")
        draft.doubt(*found.span())
    draft.remove(_beside())
