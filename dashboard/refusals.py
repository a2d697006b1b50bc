"""Why an input could not be read, in the reader's language: the words of the readers (ingest/readers)."""

from __future__ import annotations

import re
from functools import cache

from dashboard.refusal_words import EXPLAINED, NUMBERED
from dashboard.speech import t


@cache
def _filled() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each message with a gap, behind the pattern that tells what is in the gap."""
    number = r"(?P<{}>-?[\d,.]+)"
    gaps = {r"\{n\}": number.format("n"), r"\{m\}": number.format("m"), r"\{why\}": "(?P<why>.*)"}
    patterns = [(re.escape(message), message) for message in (*NUMBERED, *EXPLAINED)]
    for gap, inside in gaps.items():
        patterns = [(pattern.replace(gap, inside), message) for pattern, message in patterns]
    return tuple((re.compile(pattern, re.DOTALL), message) for pattern, message in patterns)


def told(words: str) -> str:
    """A cause or remedy in the reader's language; as it is where it is not known."""
    for pattern, message in _filled():
        if found := pattern.fullmatch(words):
            inside = found.groupdict()
            return t(message, **inside | ({"why": told(inside["why"])} if "why" in inside else {}))
    return t(words)
