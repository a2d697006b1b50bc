"""What holds a number and is yet no stated figure: ordinals, ages, designations, addresses, lengths of time."""

from __future__ import annotations

from ingest.numbers.codes import is_code
from ingest.numbers.figure import Figure
from ingest.numbers.rows import in_row
from ingest.scan import NUMERAL, WORD, Scan

_BEHIND = ("number.ordinal_endings", "date.ages", "not_figures.after")
_WHY_BEHIND = dict(zip(_BEHIND, ("ordinal", "age", "label"), strict=True))
_HYPHENS = frozenset("-‐‑–/")
_MINUTES = frozenset("'′″")


def is_trap(scan: Scan, figure: Figure) -> bool:
    """Whether nobody states the number as a figure."""
    return trap(scan, figure) is not None


def trap(scan: Scan, figure: Figure) -> str | None:
    """Why nobody states the number as a figure, as data/explain/left_out.yaml names it; null where one may."""
    if figure.kind in ("duration", "multiple"):
        return figure.kind
    if scan.doubtful(figure.first, figure.last):
        return "unreadable"
    if in_row(scan, figure.first) or in_row(scan, figure.last - 1):
        return "row"
    why = _named(scan, figure) or _framed(scan, figure) or ("duration" if _lasting(scan, figure) else None)
    if why or is_code(scan, figure):
        return why or "code"
    if figure.in_words:
        return "uncounted" if figure.weak and not _counts(scan, figure) else None
    return next((why for why, test in _TESTS.items() if test(scan, figure)), None)


def _counts(scan: Scan, figure: Figure) -> bool:
    """Whether a counted noun stands right behind a number word that is often no number ("một", "one")."""
    at = figure.last
    if scan.at("number.bound", figure.first):
        return False
    skipped = scan.at("marks.skip", at)
    if scan.at("measures", at):
        return True
    return skipped is not None and (figure.value > 1 or scan.at("measures", skipped[1]) is not None)


def _named(scan: Scan, figure: Figure) -> str | None:
    """Ordinals, ages, and what a word right behind makes a name."""
    last, any_behind = figure.last, scan.opened(_BEHIND)
    if last not in any_behind and last + 1 not in any_behind:
        return None
    for cls in _BEHIND:
        for at in (last, last + 1):
            mention = scan.at(cls, at)
            if not mention:
                continue
            tight = cls == "number.ordinal_endings" or scan.raw[at] in _MINUTES  # "five 'rebels'" is no angle
            if tight and not scan.glued(at):
                continue
            if at == last or (scan.raw[last] in _HYPHENS and scan.glued(last)):
                return _WHY_BEHIND[cls]
    return None


def _lasting(scan: Scan, figure: Figure) -> bool:
    """Whether a hyphen joins the number to a unit of time: "12-year war", "three-day truce"."""
    at = figure.last + 1
    if at >= len(scan.raw) or scan.raw[at - 1] not in "-‐‑" or not (scan.glued(at - 1) and scan.glued(at)):
        return False
    unit = scan.at("units", at)
    return unit is not None and scan.language.registry.units.get(unit[2], {}).get("kind") == "duration"


def _house(scan: Scan, figure: Figure) -> bool:
    """Whether the number opens a name in capitals that ends in a word for a street: "12 Hill Road"."""
    letter = figure.last - figure.first == 2 and scan.glued(figure.first + 1)  # "221B Baker Street"
    if figure.unit or (figure.last - figure.first != 1 and not letter):
        return False
    for at in range(figure.last, min(figure.last + 3, len(scan.raw))):
        if scan.sentence[at] != scan.sentence[figure.first] or not scan.raw[at].istitle():
            return False
        if at > figure.last and scan.at("not_figures.after", at) and len(scan.raw[at]) > 2:
            return True
    return False


def _framed(scan: Scan, figure: Figure) -> str | None:
    first = figure.first
    if first and (mention := scan.over("not_figures.before", first - 1)) and mention[1] == first:
        return "name"
    if figure.kind == "fraction":  # «один из пяти» holds «один из», and is longer
        phrase = scan.at("not_figures.phrases", first)
        return "phrase" if phrase is not None and phrase[1] >= figure.last else None
    return "phrase" if scan.holds("not_figures.phrases", first, figure.last) else None


def _designation(scan: Scan, figure: Figure) -> bool:
    """T-72B, Su-35, F16, 72B, N3, 1207-r: digits that are part of a word."""
    first, last = figure.first, figure.last
    if figure.unit is None or figure.kind != "currency":
        if first and scan.glued(first) and not scan.elided(first - 1):
            before = scan.raw[first - 1]
            if scan.kind[first - 1] == WORD:
                return True
            if before in "-–_" and scan.glued(first - 1) and scan.kind[first - 2] in (WORD, NUMERAL):
                return True
        if last < len(scan.raw) and scan.glued(last) and scan.kind[last] == WORD and last - first == 1:
            return True
        if last + 1 < len(scan.raw) and scan.raw[last] in "-/" and scan.glued(last) and scan.glued(last + 1):
            if scan.kind[last + 1] == NUMERAL:
                return scan.raw[last] == "-"
            return len(scan.raw[last + 1]) <= 2 or scan.raw[last + 1].isupper()
    return False


def _between_commas(scan: Scan, figure: Figure) -> bool:
    """An age or a house number behind a name: "Rafael Grossi, 64, …", «на Шкільній, 12,»."""
    first, last = figure.first, figure.last
    if figure.unit or last - first != 1 or first < 2 or last >= len(scan.raw) or figure.value > 200:
        return False
    if scan.raw[first - 1] != "," or scan.raw[last] not in ",.;":
        return False
    name = first - 2
    return scan.kind[name] == WORD and scan.raw[name][0].isupper() and scan.sentence[name] == scan.sentence[first]


def _numbering(scan: Scan, figure: Figure) -> bool:
    """The number of a list item: "1. …", "2) …" at the start of a line."""
    first, last = figure.first, figure.last
    if last - first != 1 or figure.value > 99 or last >= len(scan.raw) or scan.raw[last] not in ".)":
        return False
    starts = first == 0 or scan.paragraph[first - 1] != scan.paragraph[first]
    return starts and last + 1 < len(scan.raw) and scan.paragraph[last + 1] == scan.paragraph[first]


_TESTS = {"aside": _between_commas, "designation": _designation, "list_number": _numbering, "address": _house}
