"""Hedges: the words in front of a number, or behind it, that say how exact it is."""

from __future__ import annotations

from ingest.numbers.figure import Figure
from ingest.scan import NUMERAL, Mention, Scan

QUALIFIERS = ("more_than", "at_least", "nearly", "less_than", "at_most", "about", "exact")
_BEFORE = {qualifier: f"qualifiers.{qualifier}" for qualifier in QUALIFIERS}
_AFTER = {qualifier: f"qualifiers.{qualifier}_after" for qualifier in QUALIFIERS}
_ANY_BEFORE, _ANY_AFTER = tuple(_BEFORE.values()), tuple(_AFTER.values())
_START = 3  # tokens: a number, its multiplier, its unit
_REACH = 3  # words that may stand between number and hedge ("300 of them or so")
_STEPS = 3  # phrases that may stand between hedge and number ("more than a total of 300")
_INSIDE = ("more_than", "about", "nearly")  # hedges that may stand between a number and what follows it


def hedge(scan: Scan, figure: Figure) -> None:
    """Enter the hedge of the figure, if it has one."""
    found = _before(scan, figure.first) or _inside(scan, figure) or _behind(scan, figure)
    if not found:
        return
    qualifier, first, last = found
    if qualifier == "at_most" and _is_target(scan, first, last):
        return
    figure.hedge_first, figure.hedge_last = first, last
    if qualifier != "exact" and figure.qualifier != "between":
        figure.qualifier = qualifier


def _before(scan: Scan, first: int) -> tuple[str, int, int] | None:
    """The nearest hedge in front, in the same sentence; it reaches across one preposition («почти в 25»)."""
    at, crossed = first - 1, False
    for _ in range(_STEPS):
        if at < 0 or scan.sentence[at] != scan.sentence[first]:
            return None
        found = _ends_at(scan, at, first)
        if found:
            return found
        between = _transparent(scan, at)
        if between is None:
            between = None if crossed else scan.over("marks.stop", at)
            crossed = True
        if between is None:
            return None
        at = min(at, between[0]) - 1
    return None


def _ends_at(scan: Scan, at: int, first: int) -> tuple[str, int, int] | None:
    """The hedge that the token stands in, if it ends before the number and begins in its sentence.

    One of several words that else stands behind a number must end at this one («2400 участков и более 1900 домов»).
    """
    if at not in scan.inside(_ANY_BEFORE) and at not in scan.inside(_ANY_AFTER):
        return None
    for qualifier, cls in _BEFORE.items():
        mention = scan.over(cls, at)
        if mention and mention[1] <= first and scan.sentence[mention[0]] == scan.sentence[first]:
            return qualifier, mention[0], mention[1]
    for qualifier, cls in _AFTER.items():
        mention = scan.over(cls, at)
        if mention and mention[0] + 1 < mention[1] == first and scan.sentence[mention[0]] == scan.sentence[first]:
            return qualifier, mention[0], mention[1]
    return None


def _inside(scan: Scan, figure: Figure) -> tuple[str, int, int] | None:
    """The hedge between a number and its multiplier or unit («2 с лишним миллиона»)."""
    for at in range(figure.first + 1, figure.last):
        for qualifier in _INSIDE:
            mention = scan.at(_AFTER[qualifier], at)
            if mention and mention[1] < figure.last:
                return qualifier, mention[0], mention[1]
    return None


def _is_target(scan: Scan, first: int, last: int) -> bool:
    """Whether the word is only the "to" of a change («выросла с 315 до 438 млн»)."""
    if " ".join(scan.word[first:last]) not in scan.language.features["range_joiners"]:
        return False
    sentence = scan.sentence[first]
    for at in range(first - 1, max(-1, first - 13), -1):
        if scan.sentence[at] != sentence or scan.raw[at] in ";:":
            return False
        if scan.over("marks.growth", at) or _is_start(scan, at, first):
            return True
    return False


def _is_start(scan: Scan, at: int, behind: int) -> bool:
    """Whether the word opens what changed («у селах – з 12% до 15%»): a number and its unit stand behind it."""
    opener = scan.at("number.range_open", at)
    return opener is not None and 0 < behind - opener[1] <= _START and scan.kind[opener[1]] == NUMERAL


def _transparent(scan: Scan, at: int) -> Mention | None:
    """The phrase at the token, if a hedge reaches the number across it."""
    found = (scan.over(cls, at) for cls in ("marks.total", "number.range_open", "marks.skip", "marks.delta"))
    return next((mention for mention in found if mention), None)


def _behind(scan: Scan, figure: Figure) -> tuple[str, int, int] | None:
    sentence, ends = scan.sentence[figure.first], scan.opened(_ANY_AFTER)
    for at in range(figure.last, min(figure.last + _REACH + 1, len(scan.raw))):
        if scan.sentence[at] != sentence or scan.raw[at] in ",;:.(+":
            return None
        if at not in ends:
            continue
        for qualifier, cls in _AFTER.items():
            mention = scan.at(cls, at)
            if mention and scan.sentence[mention[1] - 1] == sentence and not _opens_number(scan, mention[1]):
                return qualifier, mention[0], mention[1]
    return None


def _opens_number(scan: Scan, at: int) -> bool:
    """Whether a number follows, to which the hedge belongs ("61 ill and at least 4 dead")."""
    if at >= len(scan.raw) or scan.sentence[at] != scan.sentence[at - 1]:
        return False
    return scan.kind[at] == NUMERAL or scan.at("number.values", at) is not None
