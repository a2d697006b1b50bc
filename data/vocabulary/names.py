"""What the registry's ids are called in a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data.vocabulary.build import read_yaml
from data.vocabulary.language import folder

FILE = "names.yaml"


@cache
def names(code: str) -> Mapping[str, Mapping[str, str]]:
    """Section of the registry → id → name; empty for a language without names.yaml (the registry's are English)."""
    file = folder(code) / FILE
    found: dict[str, dict[str, str]] = read_yaml(file) if file.exists() else {}
    return found
