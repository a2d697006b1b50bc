"""Text typed with a font that shows other letters than its encoding says, put into Unicode."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any
from unicodedata import normalize

from ingest.readers.encodings.tables import table

_TYPED_IN = "windows-1252"
_WORD = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"(?:\A|\n[^\S\n]{0,9}\n|[.!?…][\"”»)]{0,3}\s)\W{0,9}([^\W\d_])")  # bounded: no text is slow


def fonts() -> tuple[str, ...]:
    """The names of the fonts that are known."""
    return tuple(table("fonts"))


def typed(raw: bytes) -> str:
    """The bytes as a program shows them that does not know of the font."""
    plain = raw.decode(_TYPED_IN, "surrogateescape")
    return re.sub("[\udc80-\udcff]", "\ufffd", plain)


def can_type(word: str, font: str) -> bool:
    """Whether the word as it is shown can have been typed with the font."""
    try:
        word.translate(_others(font)).encode(_TYPED_IN)
    except UnicodeEncodeError:
        return False
    return True


def unknown(text: str) -> int:
    """How many characters of the text the encoding lacks that all these fonts are typed in."""
    return len(text) - len(text.encode(_TYPED_IN, "ignore"))


def put_right(shown: str, font: str) -> str:
    """The text in Unicode, composed, that was typed with the font and is shown without it."""
    return _changes(font)(shown)


@cache
def _others(font: str) -> dict[int, None]:
    """What the font has besides the letters of its encoding, as `str.translate` leaves it out."""
    return {int(place, 16): None for place in table("fonts")[font].get("also", {})}


@cache
def _changes(font: str) -> Callable[[str], str]:
    form = table("fonts")[font]
    return _paired(form) if "marks" in form else _single(form)


def _letters(form: dict[str, Any]) -> dict[str, str]:
    """What is typed for each letter → the letter."""
    places = dict(zip(form["typed"].split(), form["letters"].split(), strict=True))
    also = {chr(int(other, 16)): places[place] for other, place in form.get("also", {}).items()}
    return {bytes.fromhex(place).decode(_TYPED_IN): letter for place, letter in places.items()} | also


def _single(form: dict[str, Any]) -> Callable[[str], str]:
    letters = _letters(form)
    signs = str.maketrans(letters)
    capitals = {letter for letter in letters.values() if letter.isupper()}
    lost = "".join({low for low in letters.values() if low.upper() not in capitals})
    doubled = re.compile("|".join(f"{_without(low, form['tones']).upper()}{low}" for low in lost))

    def change(shown: str) -> str:
        text = normalize("NFC", shown.translate(signs))
        return _raised(doubled.sub(lambda match: match[0][1].upper(), text), lost)

    return change


def _without(letter: str, marks: str) -> str:
    return normalize("NFC", re.sub(f"[{marks}]", "", normalize("NFD", letter)))


def _raised(text: str, lost: str) -> str:
    """With capitals for those that were lost: in words in capitals, and where a sentence begins."""

    def word(match: re.Match[str]) -> str:
        kept = [letter for letter in match[0] if letter not in lost]
        return match[0].upper() if len(kept) > 1 and all(letter.isupper() for letter in kept) else match[0]

    def opening(match: re.Match[str]) -> str:
        return match[0][:-1] + (match[1].upper() if match[1] in lost else match[1])

    return _OPENS.sub(opening, _WORD.sub(word, text))


def _paired(form: dict[str, Any]) -> Callable[[str], str]:
    letters = _letters(form)
    marks = {mark: adds for both, adds in form["marks"].items() for mark in both}
    pair = re.compile(f"([{form['bear']}])([{''.join(marks)}])|[{''.join(letters)}]")

    def change(match: re.Match[str]) -> str:
        if match[2] is None:
            return letters[match[0]]
        whole = normalize("NFC", letters.get(match[1], match[1]) + marks[match[2]])
        return whole if len(whole) == 1 else letters.get(match[1], match[1]) + letters.get(match[2], match[2])

    return lambda shown: normalize("NFC", pair.sub(change, shown))
