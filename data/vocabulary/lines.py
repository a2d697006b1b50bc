"""Where in a language's files a phrase is written. Read only when a reading is explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from data.vocabulary.forms import REGISTERED
from data.vocabulary.language import ROOT, folder
from data.vocabulary.phrases import NUMBER, words_of
from data.vocabulary.registry import ROOT as REGISTRY
from data.words import fold, shape

_FILES = {"number": "numbers", "date": "dates", "abbreviation": "language"}
_SECTIONS = {"abbreviation": "abbreviations"}
_TOP = ROOT.parent.parent


Words = tuple[tuple[str, bool], ...]
"""The words of an entry, each with whether it is starred."""


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as it stands in its file. `line` counts from 1; null for what CLDR (Babel) knows.

    `phrase` is empty where the key itself is meant, as in the registry.
    """

    file: str
    line: int | None
    key: str
    phrase: str


def place(code: str, cls: str, ident: str, tokens: Sequence[str], root: Path = ROOT) -> Place | None:
    """The entry of the class and id that the words of a text are; null where none is written so.

    `tokens` are the words as the text has them. Raises UnknownLanguage.
    """
    return _place(code, cls, ident, tuple(tokens), root)


@lru_cache(maxsize=10_000)
def _place(code: str, cls: str, ident: str, tokens: tuple[str, ...], root: Path) -> Place | None:
    name, _, section = cls.partition(".")
    path = folder(code, root) / f"{_FILES.get(name, name)}.yaml"
    wanted = ident if cls in REGISTERED else section or _SECTIONS.get(name, "")
    elisions, pairs = _spelling(folder(code, root) / "language.yaml")
    said = tuple(elisions.get(fold(token), token) for token in tokens)
    entries = _entries(path, wanted, tuple(elisions.items()))
    fitting = [entry for entry in entries if _spells(entry.words, (tokens, said), pairs)]
    if fitting:
        best = min(fitting, key=lambda entry: entry.place.phrase.count("*"))
        return best.place
    return Place("CLDR (Babel)", None, section, " ".join(tokens)) if name == "date" else None


@lru_cache(maxsize=32)
def _spelling(path: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """The words that the language shortens, with what they stand for, and its `tone_pairs`."""
    node = _tree(path)
    found = {key.value: value.value for key, value in node.value} if node else {}
    elisions = {short.value: full.value for short, full in found.get("elisions", ())}
    return elisions, tuple(pair.value for pair in found.get("tone_pairs", ()))


def registered(name: str, ident: str, root: Path = REGISTRY) -> Place | None:
    """Where a file of the registry tells of the id; null where it does not."""
    path = root / f"{name}.yaml"
    node = _tree(path)
    keys = [key for key, _ in node.value if key.value == ident] if node else []
    return Place(_shown(path), keys[0].start_mark.line + 1, ident, "") if keys else None


def _shown(path: Path) -> str:
    """The path from the project's folder on, where the file is the project's."""
    return path.relative_to(_TOP).as_posix() if path.is_relative_to(_TOP) else str(path)


def _spells(words: Words, ways: Iterable[tuple[str, ...]], pairs: tuple[str, ...]) -> bool:
    """Whether the words of an entry are those of the text, in one of the ways these may be written."""
    return any(
        len(words) == len(tokens)
        and all(_is(word, starred, token, pairs) for (word, starred), token in zip(words, tokens, strict=True))
        for tokens in ways
    )


def _is(word: str, starred: bool, token: str, pairs: tuple[str, ...]) -> bool:
    if word == NUMBER:
        return True
    known, told = fold(word, pairs), fold(token, pairs)
    return (told.startswith(known) if starred else told == known) and shape(token) >= shape(word)


@dataclass(frozen=True, slots=True)
class _Entry:
    place: Place
    words: Words


@lru_cache(maxsize=1024)
def _entries(path: Path, section: str, elisions: tuple[tuple[str, str], ...] = ()) -> list[_Entry]:
    """The phrases under a key of the file, shortened words written out."""
    full = dict(elisions)
    node, file = _tree(path), _shown(path)
    lists = [value for key, value in node.value if key.value == section] if node else []
    return [
        _Entry(
            Place(file, line, key, phrase),
            tuple((full.get(fold(word), word), starred) for word, starred in words_of(phrase, tuple(full))),
        )
        for value in lists
        for key, phrase, line in _phrases(value, section)
    ]


@lru_cache(maxsize=64)
def _tree(path: Path) -> Any:
    """The file as YAML's nodes, which know their lines; null where there is none."""
    if not path.exists():
        return None
    return yaml.compose(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _phrases(node: Any, key: str) -> Iterator[tuple[str, str, int]]:
    """All phrases of a list, or of the lists of a mapping, whose keys may be phrases too (`range_open`)."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield key, name.value, name.start_mark.line + 1
            yield from _phrases(value, f"{key}: {name.value}")
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield key, item.value, item.start_mark.line + 1
