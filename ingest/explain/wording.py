"""The plain words of explanations, from data/explain."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import data
from data.vocabulary.build import read_yaml

FOLDER = Path(data.__file__).parent / "explain"
_FORM = re.compile(r"[a-z_]+[LR]?")


@cache
def table(name: str) -> Any:
    """A table of the folder. Raises VocabularyError."""
    return read_yaml(FOLDER / f"{name}.yaml")


def reading(field: str, sign: str) -> str:
    """How a candidate was come by, told by its first sign; the sign itself where nobody put it in words."""
    form = _FORM.match(sign)
    known: dict[str, str] = table("readings")[field]
    return known.get(form[0] if form else "", sign)


@cache
def plain(sign: str) -> str:
    """The sign in plain words; empty where a part of it has none."""
    whole = _matched(sign, "whole")
    parts = [_matched(part, "parts") for part in re.split("[,&]", sign)] if whole is None else [whole]
    told = [part for part in parts if part]
    return "" if None in parts else "; ".join(dict.fromkeys(told))


@cache
def _patterns(name: str) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), words) for pattern, words in table("signs")[name]]


def _matched(text: str, name: str) -> str | None:
    for pattern, words in _patterns(name):
        found = pattern.fullmatch(text)
        if found:
            return words.format(*found.groups(), all=text)
    return None
