"""Which column of a table, or key of a record, holds what of an article: by data/readers/columns.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import data
from data.vocabulary.build import read_yaml

_FOLDER = Path(data.__file__).parent / "readers"
_SIGNS = re.compile(r"[\W_]+")


@cache
def table(name: str) -> Any:
    """A table of data/readers."""
    return read_yaml(_FOLDER / f"{name}.yaml")


def columns(names: Iterable[str]) -> dict[str, str]:
    """The name that holds each field of an article, for the fields that one of the names holds."""
    best: dict[str, tuple[int, str]] = {}
    for name in names:
        field, rank = _known().get(_plain(name), ("", 0))
        if field and (field not in best or rank < best[field][0]):
            best[field] = rank, name
    return {field: name for field, (_, name) in best.items()}


@cache
def _known() -> dict[str, tuple[str, int]]:
    listed: dict[str, list[str]] = table("columns")
    ranked = [(name, field, rank) for field, names in listed.items() for rank, name in enumerate(names)]
    return {_plain(name): (field, rank) for name, field, rank in reversed(ranked)}  # the first spelling counts


def _plain(name: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", name).casefold())
