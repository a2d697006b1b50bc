"""Claims in the shape of docs/claim.md, for programs to read."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

from data.model import Claim, Period

FIELDS = tuple(field.name for field in fields(Claim))
_values = attrgetter(*FIELDS)


def record(claim: Claim) -> dict[str, Any]:
    """The claim as an object of JSON's types, in the order of the contract."""
    shaped = dict(zip(FIELDS, _values(claim), strict=True))
    shaped["value"] = number(claim.value)
    shaped["value_max"] = number(claim.value_max)
    shaped["period"] = _period(claim.period)
    shaped["stated_on"] = _iso(claim.stated_on)
    shaped["via"] = list(claim.via)
    return shaped


def line(claim: Claim) -> str:
    """The claim as one line of JSON, without the line feed."""
    return json.dumps(record(claim), ensure_ascii=False, allow_nan=False)


def number(value: float | None) -> float | None:
    """The same number, without ".0" where it is whole."""
    return int(value) if value is not None and float(value).is_integer() else value


def _period(period: Period) -> dict[str, str | None]:
    return {
        "kind": period.kind,
        "start": _iso(period.start),
        "end": _iso(period.end),
        "text": period.text,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
