"""Letters that look like digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.characters.draft import Draft, Span
from ingest.characters.tables import digit_twins

_WINDOW = 40
_GROUP = " \u00a0\u202f\u2009"
_BEFORE = re.compile(rf"(?<![\w.,])\d{{1,3}}(?:[{_GROUP}]\d{{3}})*[{_GROUP}]\Z")


@cache
def _twin() -> str:
    return "".join(map(chr, digit_twins()))


@cache
def _spot() -> re.Pattern[str]:
    """A digit next to a letter that looks like one. Begins with the digit, as these are found fast."""
    twin = _twin()
    return re.compile(rf"[0-9](?:[.,]?[{twin}]|(?<=[{twin}].)|(?<=[{twin}][.,].))")


@cache
def _number() -> re.Pattern[str]:
    """All digits, marks and letters like digits around a spot, with what is glued to them."""
    return re.compile(rf"[0-9{_twin()}](?:[0-9.,{_twin()}]*[0-9{_twin()}])?")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?:[{_GROUP}](?=[{_twin()}]*\d)[\d{_twin()}]{{3}}(?!\w))+")


@cache
def _likely() -> re.Pattern[str]:
    """What is a number but for its letters; "5l" are litres, "I95" and "O2" are names."""
    twin = _twin()
    return re.compile(
        rf".*\d[.,]?[{twin}]+[.,]?\d.*|.*\d[OОΟ]|.*\d[.,]?[{twin}]{{2,}}"
        rf"|[lІӀЗ](?:[.,]?[\d{twin}]){{2,}}|[OОoоI][.,]\d[\d{twin}]*|I00+"
    )


def has_digit_twins(text: str) -> bool:
    """Whether letters may stand in a number in place of digits."""
    return _spot().search(text) is not None


def digits_for_letters(draft: Draft) -> None:
    """Write digits for letters in numbers, so that each is one number, and doubt it."""
    text, pieces, done = draft.text, [], 0
    for start, end in _numbers(text):
        if start < done:
            continue
        before = _BEFORE.search(text, max(0, start - _WINDOW), start) if end - start >= 3 else None
        behind = _behind().match(text, end)
        stop = behind.end() if behind else end
        draft.flags.add("lookalike_letters")
        draft.doubt(before.start() if before else start, stop)
        pieces.append(text[done:start] + text[start:stop].translate(digit_twins()))
        done = stop
    draft.text = "".join((*pieces, text[done:]))


def _numbers(text: str) -> Iterator[Span]:
    """The numbers in which letters stand for digits, in order."""
    done, within = 0, f"0123456789.,{_twin()}"
    for spot in _spot().finditer(text):
        if spot.start() < done:
            continue
        start = spot.start()
        while start > done and text[start - 1] in within:
            start -= 1
        found = _number().search(text, start)
        if found is None:
            continue
        done = found.end()
        glued = text[max(0, found.start() - 1) : found.start()].isalpha() or text[done : done + 1].isalpha()
        if not glued and _likely().fullmatch(found[0]):
            yield found.span()
