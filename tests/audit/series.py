"""The real daily totals of ../shared/series on record, as `onrecord import-series` keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from data.model import Reading
from ingest.series import Series, load, reading

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
FILES = {name: f"russia_losses_{name}.json" for name in ("personnel", "equipment", "equipment_correction")}

Totals = dict[str, float]
"""category of the file → total"""


def days() -> dict[date, Totals]:
    """Every day's totals, in order."""
    equipment, personnel = (
        {date.fromisoformat(row["date"]): row for row in json.loads((SERIES / FILES[name]).read_text("utf-8"))}
        for name in ("equipment", "personnel")
    )
    found = {day: equipment.get(day, {}) | personnel.get(day, {}) for day in sorted(equipment | personnel)}
    return {day: _totals(rows) for day, rows in found.items()}


def _totals(row: dict[str, Any]) -> Totals:
    return {name: float(row[name]) for name in MEASURES if isinstance(row.get(name), int | float)}


def readings() -> Iterator[Reading]:
    """Each series as `onrecord import-series` keeps it."""
    for category, measure in MEASURES.items():
        file = FILES["personnel" if category == "personnel" else "equipment"]
        about = Series(f"{file}: {category}", SOURCE, measure, action="lost", party="Russia", since=BEGUN)
        loaded = load(SERIES / file, about, category)
        assert loaded.wrong == ()
        yield reading(about, loaded.days, loaded.raw)


def falls() -> set[tuple[date, str]]:
    """The days on which the source corrected a total so far that it fell, with the measure."""
    rows = json.loads((SERIES / FILES["equipment_correction"]).read_text("utf-8"))
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
        if series[later][name] < series[earlier][name]
        and any((later - timedelta(shift), name) in corrected for shift in (0, 1))
    }
