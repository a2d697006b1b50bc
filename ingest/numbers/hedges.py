"""Hedges: the words in front of a number, or behind it, that say how exact it is."""

from __future__ import annotations

from ingest.numbers.figure import Figure
from ingest.scan import Scan

QUALIFIERS = ("more_than", "at_least", "nearly", "less_than", "at_most", "about", "exact")
_REACH = 3  # words that may stand between hedge and number ("more than a total of 300")


def hedge(scan: Scan, figure: Figure) -> None:
    """Enter the hedge of the figure, if it has one."""
    found = _before(scan, figure.first) or _behind(scan, figure)
    if not found:
        return
    qualifier, first, last = found
    if qualifier == "at_most" and _is_target(scan, first, last):
        return
    figure.hedge_first, figure.hedge_last = first, last
    if qualifier != "exact" and figure.qualifier != "between":
        figure.qualifier = qualifier


def _before(scan: Scan, first: int) -> tuple[str, int, int] | None:
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        for qualifier in QUALIFIERS:
            mention = scan.over(f"qualifiers.{qualifier}", at)
            if mention and mention[1] <= first:
                return qualifier, mention[0], mention[1]
        if not _transparent(scan, at):
            return None
    return None


def _is_target(scan: Scan, first: int, last: int) -> bool:
    """Whether the word is only the "to" of a change («выросла с 315 до 438 млн»)."""
    if " ".join(scan.word[first:last]) not in scan.language.features["range_joiners"]:
        return False
    sentence = scan.sentence[first]
    for at in range(first - 1, max(-1, first - 13), -1):
        if scan.sentence[at] != sentence or scan.raw[at] in ";:":
            return False
        if scan.over("marks.growth", at):
            return True
    return False


def _transparent(scan: Scan, at: int) -> bool:
    """Whether a hedge reaches the number across the token."""
    return any(scan.over(cls, at) for cls in ("marks.total", "number.range_open", "marks.skip", "marks.delta"))


def _behind(scan: Scan, figure: Figure) -> tuple[str, int, int] | None:
    sentence = scan.sentence[figure.first]
    for at in range(figure.last, min(figure.last + _REACH + 1, len(scan.raw))):
        if scan.sentence[at] != sentence or scan.raw[at] in ",;:.(+":
            return None
        for qualifier in QUALIFIERS:
            mention = scan.at(f"qualifiers.{qualifier}_after", at)
            if mention:
                return qualifier, mention[0], mention[1]
    return None
