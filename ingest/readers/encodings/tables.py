"""The tables beside this file, as they stand there."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from data.vocabulary.build import read_yaml


@cache
def table(name: str) -> dict[str, Any]:
    """The table of that name. Raises VocabularyError."""
    found: dict[str, Any] = read_yaml(Path(__file__).parent / f"{name}.yaml")
    return found
