"""The verdict on a figure in the reader's language; knows no Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dashboard.naming import source_label
from dashboard.speech import t
from dashboard.wording import number
from data.checking import Answer, Statement
from data.checking.verdict import verdict

_MOODS = {"said_exactly": "yes", "not_on_record": "no"}
_SIGNS = {"yes": "✓", "near": "≈", "no": "–"}  # as look.css puts them before a verdict


def mood(answer: Answer) -> str:
    """How an answer is to be taken: "yes", "no", or "near"."""
    return _MOODS.get(answer.verdict, "near")


def sentence(answer: Answer) -> str:
    """The verdict in one sentence."""
    return verdict(answer, t, who)


def signed(answer: Answer) -> str:
    """The same behind its sign."""
    return f"{_SIGNS[mood(answer)]} {sentence(answer)}"


def tally(answers: Iterable[Answer]) -> str:
    """How many figures were said so, otherwise, and by nobody."""
    counts = Counter(map(mood, answers))
    yes, near, no = (number(counts[kind]) for kind in _SIGNS)
    return t("✓ said so: {yes} · ≈ said otherwise: {near} · – not on record: {no}", yes=yes, near=near, no=no)


def who(statement: Statement) -> str:
    """Who stated it, by the name that the reader's language has for the source."""
    return source_label(statement.source, statement.source_name, None)
