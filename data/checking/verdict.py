"""The verdict of an answer in one sentence."""

from __future__ import annotations

from collections.abc import Callable

from data.checking.model import Answer, Question, Statement
from data.checking.wording import table

Say = Callable[[str], str]
"""A message in the reader's language, given in English."""


Called = Callable[[Statement], str]
"""The name of the source of a statement."""


def _own_name(statement: Statement) -> str:
    return statement.source_name


def verdict(answer: Answer, say: Say = str, called: Called = _own_name) -> str:
    """What the best statement on record is to the question, in words."""
    if not answer.matches:
        return say(_words(answer.verdict))
    best = answer.matches[0].statements[0]
    how = say(" and ").join(say(table("wording")["differs"][name]) for name in best.differs)
    named = {"source": called(best), "figure": best.articles[0].figure, "how": how}
    return say(_words(_nearer(answer, best))).format(**named)


def also(kind: str, say: Say = str) -> str:
    """What further statements of the kind are called."""
    return say(table("wording")["also"][kind])


def _nearer(answer: Answer, best: Statement) -> str:
    """The verdict; of a number that fits, whether it is the very number, and with the very hedge."""
    if answer.verdict != "said_exactly":
        return answer.verdict
    if not _same_number(answer.question, best):
        return "fitting_number"
    return answer.verdict if answer.question.qualifier == best.qualifier else "same_number"


def _same_number(asked: Question, best: Statement) -> bool:
    return (asked.value, asked.value_max) == (best.value, best.value_max)


def _words(name: str) -> str:
    words: str = table("wording")["verdicts"][name]
    return words
