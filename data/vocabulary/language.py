"""A language, compiled and ready to be matched."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.errors import UnknownLanguage
from data.vocabulary import cache
from data.vocabulary.phrases import ENTRIES, NUMBER, Entry, Node
from data.vocabulary.registry import Registry, registry

ROOT = Path(__file__).parent.parent / "languages"


@dataclass(slots=True, eq=False)
class Language:
    """The vocabulary of one language.

    `features` are those of language.yaml; `root` is the trie of all phrases.
    """

    code: str
    features: dict[str, Any]
    root: Node
    stems: frozenset[str]
    count: int
    registry: Registry
    longest: int = field(init=False)  # letters of the longest stem

    def __post_init__(self) -> None:
        self.longest = max(map(len, self.stems), default=0)

    def holds(self, cls: str, *words: str) -> bool:
        """Whether the folded words are a phrase of the class."""
        node = self.root
        for word in words:
            node = node.get(word, {})
        return any(entry[0] == cls for entry in node.get(ENTRIES, ()))

    def meaning(self, cls: str, word: str) -> str | None:
        """The id that a folded word has in the class; None where it is no phrase of it."""
        entries: list[Entry] = self.root.get(word, {}).get(ENTRIES, [])
        return next((ident for known, ident, _ in entries if known == cls), None)

    def symbols(self, word: str) -> tuple[str, ...]:
        """The keys of the trie that a folded word answers to: itself, and every stem that it begins with."""
        stems, root = self.stems, self.root
        known = (word, *(f"{word[:n]}*" for n in range(min(len(word), self.longest), 0, -1) if word[:n] in stems))
        if any(entry[0] == "number.values" for key in known for entry in root.get(key, {}).get(ENTRIES, ())):
            return (*known, NUMBER)
        return known


def codes(root: Path = ROOT) -> list[str]:
    """The codes of all languages that have a folder with a language.yaml."""
    return sorted(path.parent.name for path in root.glob("*/language.yaml"))


def folder(code: str, root: Path = ROOT) -> Path:
    """The folder of a language. Raises UnknownLanguage."""
    path = root / code
    if not (path / "language.yaml").exists():
        raise UnknownLanguage(f"language {code!r} is not known; choose one of {', '.join(codes(root))}")
    return path


@lru_cache(maxsize=32)
def load(code: str, root: Path = ROOT) -> Language:
    """The compiled language, from the cache where its files did not change.

    Raises UnknownLanguage, or VocabularyError where a file is not in its form.
    """
    path = folder(code, root)
    digest = cache.key(path.glob("*.yaml"))
    plain = cache.cached(f"language-{code}", digest, lambda: _build(path))
    return Language(
        code=code,
        features=plain["features"],
        root=plain["root"],
        stems=frozenset(plain["stems"]),
        count=plain["count"],
        registry=registry(),
    )


def _build(path: Path) -> dict[str, Any]:
    from data.vocabulary.build import build

    return build(path)


@lru_cache(maxsize=4)
def told_by(root: Path = ROOT) -> dict[str, tuple[str, frozenset[str]]]:
    """What tells a text in each language: the letters, and the common words, that none of the others has."""
    paths = [folder(code, root) / "language.yaml" for code in codes(root)]
    digest = cache.key(path.parent / path.name for path in paths)
    known: dict[str, tuple[str, list[str]]] = cache.cached("telling", digest, lambda: _read_telling(paths))
    return {code: (letters, frozenset(words)) for code, (letters, words) in known.items()}


def _read_telling(paths: list[Path]) -> dict[str, tuple[str, list[str]]]:
    from data.vocabulary.build import read_yaml

    read = {path.parent.name: read_yaml(path) for path in paths}
    return {
        code: (str(known.get("letters", "")).casefold(), [str(word) for word in known.get("words", [])])
        for code, known in read.items()
    }
