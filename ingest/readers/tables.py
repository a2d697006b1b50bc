"""The tables of words that readers need, from data/readers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import data

FOLDER = Path(data.__file__).parent / "readers"


@cache
def table(name: str) -> Any:
    """A table of the folder. Raises VocabularyError."""
    from data.vocabulary.build import read_yaml  # slow to import

    return read_yaml(FOLDER / f"{name}.yaml")
