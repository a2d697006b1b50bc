"""Digits of other scripts and forms, signs between them, and small digits behind a number."""

from __future__ import annotations

import re
from functools import cache

from ingest.characters.draft import Draft
from ingest.characters.tables import between_digits, members, plain_digits, plain_forms, table

_NUMBER = re.compile(r"\d(?:[\d.,’' \u00a0\u202f]{0,40}\d)?\Z")
_WINDOW = 42
_FEW = 3  # so many digits or more are no base of a power


@cache
def _unusual() -> re.Pattern[str]:
    """Digits that nobody writes in a number of the four languages; small ones only behind a digit."""
    signs = "".join(map(re.escape, table()["separators"]))
    small = members("superscripts") + members("subscripts")
    return re.compile(rf"[^\D0-9]|[{members('circled')}]|[{small}](?<=\d.)|[{signs}](?=\d)(?<=\d.)")


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(rf"[{members('forms')}](?<=[^\W\d_])")


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(rf"[{''.join(map(re.escape, table()['separators']))}](?=\d)(?<=\d.)")


@cache
def _decimals() -> re.Pattern[str]:
    """A decimal mark with three digits behind it, which would be taken for thousands."""
    return re.compile(rf"\d{table()['decimal_separator']}\d{{3}}(?!\d)")


@cache
def _unsure() -> re.Pattern[str]:
    return re.compile(between_digits("unsure_separators"))


@cache
def _small() -> re.Pattern[str]:
    others = members("subscripts") + members("circled")
    return re.compile(rf"(?<=\d)(?:([{members('superscripts')}]++)|[{others}]++)")


def write_out(draft: Draft) -> None:
    """Write all digits as ASCII's and the signs between them as ordinary ones; doubt what may be read two ways."""
    if _unusual().search(draft.text) or _unsure().search(draft.text):
        draft.flags.add("unusual_digits")
    if _letters().search(draft.text):
        draft.flags.add("lookalike_letters")
    for pattern in (_decimals(), _unsure()):
        for found in pattern.finditer(draft.text):
            draft.doubt(*found.span())
    draft.exchange(_separators(), lambda sign: str(table()["separators"][sign[0]]))
    draft.exchange(_unsure(), lambda _: ".")
    draft.text = draft.text.translate(plain_digits()).translate(plain_forms())
    _blank_notes(draft)


def _blank_notes(draft: Draft) -> None:
    """Blank small digits behind a number: the mark of a footnote, unless they may be a power or a fraction."""
    for found in _small().finditer(draft.text):
        number = _NUMBER.search(draft.text, max(0, found.start() - _WINDOW), found.start())
        if number and not _is_note(draft.text, number[0], found):
            draft.doubt(number.start(), found.end())
    draft.exchange(_small(), lambda sign: " " * len(sign[0]))


def _is_note(text: str, number: str, small: re.Match[str]) -> bool:
    if not small[1] or not all(map(str.isdigit, small[0])) or text[small.end() : small.end() + 1] in ("⁄", "/"):
        return False
    return sum(map(str.isdigit, number)) >= _FEW
