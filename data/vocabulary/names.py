"""What the ids of the registry are called on screen, in the languages that have a names.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data.vocabulary.language import folder


@cache
def names(code: str) -> Mapping[str, Mapping[str, str]]:
    """What the registry's ids are called in a language: section -> id -> name; empty without a names.yaml.

    Raises UnknownLanguage.
    """
    from data.vocabulary.build import read_yaml

    sections: dict[str, dict[str, str]] = read_yaml(folder(code) / "names.yaml")
    return sections
