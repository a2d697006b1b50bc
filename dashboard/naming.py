"""Readable names for the ids of the claim record."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError

from data.vocabulary import registry

_WORDS = Path(__file__).parent / "locales" / "en.yaml"
UNSAID = "not said"


@cache
def words(section: str) -> dict[str, str]:
    """One section of the interface's words: id → words."""
    with _WORDS.open(encoding="utf-8") as file:
        sections: dict[str, dict[str, str]] = yaml.safe_load(file)
    return sections[section]


def measure_name(measure: str | None) -> str:
    """What is counted, for a reader: `armoured_vehicles` → "Armoured vehicles"."""
    return _upper_first(_name(registry().measures, measure)) if measure else "Not in the vocabulary"


def action_name(action: str | None) -> str:
    """What happened to it: `killed_or_wounded` → "killed or wounded"."""
    return _name(registry().actions, action) if action else UNSAID


def event_name(event: str) -> str:
    """The operation or disaster: `kursk-operation` → "Kursk"."""
    known = registry().events.get(event, {})
    return str(known.get("name") or event)


def source_label(source: str | None, source_name: str | None, outlet: str | None) -> str:
    """Who answers for a figure; an outlet that answers itself is marked as such."""
    if source is None and source_name is None:
        return f"{outlet} (outlet’s own)" if outlet else "Unknown outlet (own account)"
    return source_name or _name(registry().sources, source or "")


def period_name(kind: str) -> str:
    """The kind of period, for a reader."""
    return words("periods").get(kind, kind)


def language_name(code: str | None) -> str:
    """The English name of a language; the code itself where CLDR has none."""
    try:
        return Locale.parse(code).get_display_name("en") or str(code) if code else UNSAID
    except (UnknownLocaleError, ValueError):
        return str(code)


def _name(known: dict[str, dict[str, Any]], key: str) -> str:
    return str(known.get(key, {}).get("name") or key.replace("_", " "))


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
