"""What the reader of web pages goes by (data/readers/html.yaml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

import data

_TABLES = Path(data.__file__).parent / "readers" / "html.yaml"


@cache
def table(name: str) -> Any:
    """A section of the file as it stands there."""
    return _all()[name]


@cache
def words(section: str, name: str | None = None) -> frozenset[str]:
    """The words of a section, or of a part of it, that lists them with spaces between."""
    found = table(section)
    return frozenset((found if name is None else found[name]).split())


@cache
def _all() -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    known: dict[str, Any] = yaml.load(_TABLES.read_text("utf-8"), Loader=loader)
    return known
