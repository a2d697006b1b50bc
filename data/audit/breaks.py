"""Breaks in the series of a source: days from which it counts otherwise (data/registry/breaks.yaml)."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from data.errors import VocabularyError
from data.vocabulary.build import read_yaml
from data.vocabulary.registry import ROOT

FILE = ROOT / "breaks.yaml"


class Break(BaseModel):
    """From `date` on, `source` counts the `measures` otherwise than before, for the `reason` given."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str
    measures: tuple[str, ...]
    date: date
    reason: str


@cache
def breaks(path: Path = FILE) -> tuple[Break, ...]:
    """The declared breaks. Raises VocabularyError where the file is not in its form."""
    try:
        return tuple(TypeAdapter(list[Break]).validate_python(read_yaml(path) or []))
    except ValidationError as error:
        raise VocabularyError(f"{path}: {error}; each break has source, measures, date and reason") from error
