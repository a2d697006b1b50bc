"""The real daily totals of ../shared/series as articles on record, one a day, as the source would publish them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from data.model import Reading
from tests.audit.making import Given, made

SERIES = Path(__file__).resolve().parents[3] / "shared" / "series"
BEGUN = date(2022, 2, 24)
SOURCE = "ua-general-staff"
MEASURES = {
    "personnel": "personnel",
    "aircraft": "aircraft",
    "helicopter": "helicopters",
    "tank": "tanks",
    "APC": "armoured_vehicles",
    "field artillery": "artillery",
    "MRL": "mlrs",
    "anti-aircraft warfare": "air_defence",
    "drone": "drones",
    "cruise missiles": "missiles",
    "naval ship": "ships",
    "submarines": "submarines",
    "special equipment": "special_equipment",
    "vehicles and fuel tanks": "vehicles",
    "military auto": "vehicles",
    "fuel tank": "fuel_tankers",
    "mobile SRBM system": "srbm_systems",
    "ground robotic systems": "ground_robots",
}
HEDGES = {"about": "about", "more": "more_than"}

Totals = dict[str, tuple[float, str]]
"""category of the file → total and hedge"""


def days() -> dict[date, Totals]:
    """Every day's totals, in order."""
    equipment, personnel = (
        {date.fromisoformat(row["date"]): row for row in json.loads((SERIES / name).read_text("utf-8"))}
        for name in ("russia_losses_equipment.json", "russia_losses_personnel.json")
    )
    return {day: _totals(equipment.get(day, {}), personnel.get(day, {})) for day in sorted(equipment | personnel)}


def _totals(equipment: dict[str, Any], personnel: dict[str, Any]) -> Totals:
    found = {
        name: (float(equipment[name]), "exact") for name in MEASURES if isinstance(equipment.get(name), int | float)
    }
    if "personnel" in personnel:
        found["personnel"] = (float(personnel["personnel"]), HEDGES.get(personnel.get("personnel*", ""), "exact"))
    return found


def readings() -> Iterator[Reading]:
    """The days as articles of the source, one each."""
    for day, totals in days().items():
        claims = [_claim(name, *total) for name, total in totals.items()]
        yield made({"id": f"day-{day}", "outlet": "Ukrinform", "published": day, "claims": claims})


def _claim(name: str, value: float, hedge: str) -> Given:
    return {
        "value": value,
        "qualifier": hedge,
        "measure": MEASURES[name],
        "action": "lost",
        "party": "Russia",
        "event": "War in Ukraine",
        "period": "since",
        "period_start": BEGUN,
        "source": SOURCE,
    }


def falls() -> set[tuple[date, str]]:
    """The days on which the source corrected a total so far that it fell, with the measure."""
    rows = json.loads((SERIES / "russia_losses_equipment_correction.json").read_text("utf-8"))
    series = days()
    corrected = {
        (date.fromisoformat(row["date"]), name)
        for row in rows
        for name in MEASURES
        if isinstance(row.get(name), int) and row[name] < 0
    }
    return {
        (later, MEASURES[name])
        for earlier, later in pairwise(series)
        for name in series[later].keys() & series[earlier].keys()
        if series[later][name][0] < series[earlier][name][0]
        and any((later - timedelta(shift), name) in corrected for shift in (0, 1))
    }
