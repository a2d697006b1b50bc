"""The words in which an audit explains a finding."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from data.vocabulary import registry
from data.vocabulary.build import read_yaml

_RULES = Path(__file__).with_name("rules.yaml")
_LOCALE = "en_GB"
_SOURCES = ("source_a", "source_b")


@cache
def rules() -> dict[str, dict[str, Any]]:
    """What rules.yaml says of each check, by its name."""
    found: dict[str, dict[str, Any]] = read_yaml(_RULES)
    return found


def explain(name: str, facts: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """The finding of the check in a sentence: `facts` are the columns of its SQL, with measure, party, sources;
    `names` those of the sources by their ids."""
    words = {key: names.get(value, value) if key in _SOURCES else _told(value) for key, value in facts.items()}
    words["sources"] = " and ".join(names.get(source, source) for source in facts["sources"]) or "nobody"
    words["thing"] = thing(facts["measure"], facts["party"], facts.get("did"))
    told: str = rules()[name]["explanation"]
    return told.format_map(words).strip()


def title(name: str) -> str:
    """The check's name for people."""
    return str(rules()[name]["title"])


def thing(measure: str | None, party: str | None, action: str | None = None) -> str:
    """What is counted in words: "tanks (Russia, lost)"."""
    known = registry()
    counted = str(known.measures.get(measure or "", {}).get("name", measure or "of something"))
    done = str(known.actions.get(action or "", {}).get("name", action or ""))
    marks = ", ".join(mark for mark in (party, done) if mark)
    return f"{counted} ({marks})" if marks else counted


def _told(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else _said(value)


@lru_cache(maxsize=10_000)
def _said(value: object) -> str:
    if isinstance(value, date):
        return format_date(value, "d MMMM y", locale=_LOCALE)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    return format_decimal(value, locale=_LOCALE, decimal_quantization=False)
