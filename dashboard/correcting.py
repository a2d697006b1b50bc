"""What a reviewer changes in a figure, as the store keeps it; knows no Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from babel.numbers import NumberFormatError, format_decimal, parse_decimal

from dashboard.naming import action_name, event_name, measure_name, party_name, period_name, source_label, words
from dashboard.speech import spoken, t
from dashboard.wording import day
from data.errors import StoreError
from data.reviewing import FIELDS
from data.vocabulary import registry

OUTLET, NAMED = "", "?"  # choices of the source: the outlet itself, and one that the registry does not know
CHOSEN = ("qualifier", "unit", "measure", "action", "party", "event", "period_kind", "status", "source")
NUMBERS = ("value", "value_max")
DATES = ("period_start", "period_end", "stated_on")
_SOURCE = ("source", "source_id", "source_name")
_NEEDED = ("qualifier", "period_kind", "status")  # these are never empty


def choices(field: str, now: str | None) -> list[str]:
    """The ids that a field can be set to, sorted by their names; "" is none. What it is `now` is always one."""
    fixed = {"qualifier": "qualifiers", "period_kind": "periods", "status": "statuses"}
    if field in fixed:
        return list(words(fixed[field]))
    known = registry()
    ids = {
        "unit": list(known.units),
        "measure": list(known.measures),
        "action": list(known.actions),
        "party": list(known.parties),
        "event": [str(event["name"]) for event in known.events.values()],
        "source": list(known.sources),
    }[field]
    ranked = sorted({*ids, *([now] if now else [])} - {NAMED}, key=lambda one: choice_name(field, one).casefold())
    return ["", *([NAMED] if field == "source" else []), *ranked]


def choice_name(field: str, choice: str) -> str:
    """A choice in the reader's language."""
    if field == "source" and choice in (OUTLET, NAMED):
        return t("the outlet itself") if choice == OUTLET else t("another, by name")
    if not choice:
        return t("none")
    names: dict[str, Callable[[str], str]] = {
        "measure": measure_name, "action": action_name, "party": party_name, "event": event_name,
        "period_kind": period_name, "unit": str,
        "qualifier": lambda one: words("qualifiers").get(one) or (t("exactly") if one == "exact" else t("range")),
        "status": lambda one: words("statuses").get(one, one),
        "source": lambda one: source_label(one, None, None),
    }  # fmt: skip
    return names[field](choice)


def source_choice(claim: Mapping[str, Any]) -> tuple[str, str]:
    """Who answers for a figure as a choice, and the name that goes with it."""
    known = claim["source_id"] or claim["source"]
    if known in registry().sources:
        return known, ""
    name = claim["source_name"] or claim["source"]
    return (NAMED, name) if name else (OUTLET, "")


def changes(claim: Mapping[str, Any], form: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that the form sets otherwise than the claim has them, with their new values.

    Raises StoreError for a number that is none and for a source that should have a name and has none.
    """
    wanted: dict[str, Any] = {name: form[name] for name in ("place", "delta", *DATES)}
    wanted |= {name: as_number(form[name]) for name in NUMBERS}
    wanted |= {name: form[name] or None for name in CHOSEN if name != "source"}
    if (form["source"], form["source_name"].strip()) != source_choice(claim):
        wanted |= _source(form["source"], form["source_name"].strip())
    wanted["place"] = str(wanted["place"] or "").strip() or None
    return {name: wanted[name] for name in FIELDS if name in wanted and wanted[name] != claim[name]}


def as_number(text: str) -> float | None:
    """A number as a person of the reader's language types it; None for nothing."""
    typed = "".join(text.split())
    if not typed:
        return None
    try:
        return float(parse_decimal(typed, locale=spoken(), strict=True))
    except NumberFormatError as error:
        raise StoreError(t("“{text}” is not a number", text=text)) from error


def as_typed(value: Any) -> str:
    """A number as it stands in its box."""
    return "" if value is None else format_decimal(value, locale=spoken(), decimal_quantization=False)


def as_kept(field: str, value: str | None) -> str:
    """A value of an earlier decision (text, None for none) for a reader."""
    if value is None:
        return t("none")
    if field in DATES:
        return day(date.fromisoformat(value))
    if field in NUMBERS:
        return as_typed(float(value))
    if field == "delta":
        return t("yes") if value == "true" else t("no")
    return choice_name(field, value) if field in CHOSEN else value


def _source(choice: str, name: str) -> dict[str, str | None]:
    if choice == OUTLET:
        return dict.fromkeys(_SOURCE)
    if choice == NAMED:
        if not name:
            raise StoreError(t("Write the name of the source"))
        return {"source": None, "source_id": None, "source_name": name}
    return {"source": choice, "source_id": choice, "source_name": str(registry().sources[choice]["name"])}
