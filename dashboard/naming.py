"""Readable names for the ids of the claim record, in the reader's language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError

from dashboard.speech import noted, spoken, t, translated
from data.vocabulary import names, registry

_IDS = Path(__file__).parent / "locales" / "ids.yaml"
UNSAID = noted("not said")


@cache
def _sections() -> dict[str, dict[str, str]]:
    with _IDS.open(encoding="utf-8") as file:
        sections: dict[str, dict[str, str]] = yaml.safe_load(file)
    return sections


def words(section: str) -> dict[str, str]:
    """One section of the interface's words in the reader's language: id → words."""
    return _words(section, spoken())


@cache
def _words(section: str, code: str) -> dict[str, str]:
    return {ident: translated(english, code) if english else "" for ident, english in _sections()[section].items()}


def measure_name(measure: str | None) -> str:
    """What is counted, for a reader: `armoured_vehicles` → "Armoured vehicles"."""
    return _upper_first(_name("measures", measure)) if measure else t("Not in the vocabulary")


def action_name(action: str | None) -> str:
    """What happened to it: `killed_or_wounded` → "killed or wounded"."""
    return _name("actions", action) if action else t(UNSAID)


def event_name(event: str) -> str:
    """The operation or disaster: `kursk-operation` → "Kursk"."""
    ident = _event_ids().get(event, event)
    known = registry().events.get(ident, {})
    return names(spoken()).get("events", {}).get(ident) or str(known.get("name") or event)


@cache
def _event_ids() -> dict[str, str]:
    """The ids of events by their names, which the claims hold."""
    return {str(known.get("name")): ident for ident, known in registry().events.items()}


def party_name(party: str) -> str:
    """Whose it is: the country or group in the reader's language."""
    return names(spoken()).get("parties", {}).get(party) or party


def source_label(source: str | None, source_name: str | None, outlet: str | None) -> str:
    """Who answers for a figure; an outlet that answers itself is marked as such."""
    if source is None and source_name is None:
        return t("{outlet} (outlet’s own)", outlet=outlet) if outlet else t("Unknown outlet (own account)")
    translated = names(spoken()).get("sources", {}).get(source or "")
    return translated or source_name or _name("sources", source or "")


def period_name(kind: str) -> str:
    """The kind of period, for a reader."""
    return words("periods").get(kind, kind)


def language_name(code: str | None) -> str:
    """The name of a language in the reader's; the code itself where CLDR has none."""
    try:
        return Locale.parse(code).get_display_name(spoken()) or str(code) if code else t(UNSAID)
    except (UnknownLocaleError, ValueError):
        return str(code)


def _name(section: str, key: str) -> str:
    known: dict[str, dict[str, Any]] = getattr(registry(), section)
    english = str(known.get(key, {}).get("name") or key.replace("_", " "))
    return names(spoken()).get(section, {}).get(key) or english


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
