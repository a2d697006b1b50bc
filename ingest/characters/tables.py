"""The sets of data/characters.yaml, ready for regular expressions and str.translate."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import data
from data.vocabulary.build import read_yaml


@cache
def table() -> dict[str, Any]:
    """The file. Raises VocabularyError."""
    found: dict[str, Any] = read_yaml(Path(data.__file__).parent / "characters.yaml")
    return found


def members(name: str) -> str:
    """A set as it stands in the brackets of a regular expression."""
    return str(table()[name])


@cache
def unseen() -> str:
    """All that is not seen, as a pattern; emoji keep what joins them."""
    joining, emoji = members("joining"), members("emoji")
    return f"(?<![{emoji}{joining}])[{joining}]++|(?![{joining}])[{members('hidden')}{members('ordinary')}]"


@cache
def plain_digits() -> dict[int, str]:
    """Every decimal digit that is none of ASCII's → the ASCII digit."""
    zeros = (int(zero, 16) for zero in str(table()["zeros"]).split())
    return {zero + digit: str(digit) for zero in zeros for digit in range(10)}


@cache
def plain_forms() -> dict[int, str]:
    """Letters and signs in another form (full-width, mathematical), and signs like others → the ordinary ones."""
    pairs = re.findall(r"(.)-(.)", members("forms").encode().decode("unicode_escape"))
    codes = [code for first, last in pairs for code in range(ord(first), ord(last) + 1)]
    forms = {code: normalize("NFKC", chr(code)) for code in codes}
    return {**{code: form for code, form in forms.items() if len(form) == 1}, **str.maketrans(table()["signs"])}


@cache
def digit_twins() -> dict[int, str]:
    """Letters that look like digits → the digits."""
    return {ord(letter): digit for digit, letters in table()["digit_twins"].items() for letter in letters}


@cache
def suspects() -> re.Pattern[str]:
    """Any one character but ASCII for which a text is looked at again."""
    digits = "".join(f"{chr(zero)}-{chr(zero + 9)}" for zero in plain_digits() if plain_digits()[zero] == "0")
    signs = "".join(map(re.escape, (*table()["separators"], *table()["signs"])))
    return re.compile(f"[{''.join(map(members, _SUSPECT))}{digits}{signs}]")


_SUSPECT = (
    "hidden", "ordinary", "controls", "marks", "forms", "superscripts", "subscripts", "circled",
    "unsure_separators",
)  # fmt: skip


def between_digits(name: str) -> str:
    """A pattern of one character of the set between two digits."""
    return rf"[{members(name)}](?=\d)(?<=\d.)"
