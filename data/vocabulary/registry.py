"""The registry: one id for each source, person, measure, action, unit, party, place, event and kind of body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.vocabulary import cache

ROOT = Path(__file__).parent.parent / "registry"
_FILES = ("measures", "actions", "units", "sources", "persons", "parties", "places", "events", "bodies")


@dataclass(frozen=True, slots=True)
class Registry:
    """Each attribute maps an id to what the YAML file of that name says of it."""

    measures: dict[str, dict[str, Any]]
    actions: dict[str, dict[str, Any]]
    units: dict[str, dict[str, Any]]
    sources: dict[str, dict[str, Any]]
    persons: dict[str, dict[str, Any]]
    parties: dict[str, dict[str, Any]]
    places: dict[str, dict[str, Any]]
    events: dict[str, dict[str, Any]]
    bodies: dict[str, dict[str, Any]]


@lru_cache(maxsize=4)
def registry(root: Path = ROOT) -> Registry:
    """The registry in a folder, from the cache where nothing changed."""
    paths = [root / f"{name}.yaml" for name in _FILES]
    digest = cache.key(path for path in paths if path.exists())
    return Registry(**cache.cached("registry", digest, lambda: _build(paths)))


def _build(paths: list[Path]) -> dict[str, Any]:
    from data.vocabulary.build import read_yaml

    return {path.stem: {key: _plain(value or {}) for key, value in read_yaml(path).items()} for path in paths}


def _plain(value: Any) -> Any:
    """Dates as ISO text: the cache holds plain data only."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
