"""What people decided about figures and findings, laid over what was read (see docs/store.md)."""

from data.reviewing.deciding import decide, undo
from data.reviewing.model import FIELDS, VERDICTS, Decision
from data.reviewing.reading import history, precision
from data.reviewing.verdicts import OPINIONS, judge, take_back, verdicts

__all__ = [
    "FIELDS",
    "OPINIONS",
    "VERDICTS",
    "Decision",
    "decide",
    "history",
    "judge",
    "precision",
    "take_back",
    "undo",
    "verdicts",
]
