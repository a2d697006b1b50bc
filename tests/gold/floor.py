"""The floor: the scores below which the engine may not fall, kept in floor.json."""

from __future__ import annotations

import json
from pathlib import Path

from tests.gold.scoring import SUMS, Rows, fingerprint

FLOOR = Path(__file__).parent / "floor.json"
Floor = dict[str, dict[str, dict[str, float]]]
"""set of articles → language, or "all" → sum → least score"""


def load() -> tuple[str, Floor]:
    """The hash of the gold files that the floor was measured on, and the floor."""
    if not FLOOR.exists():
        return "", {}
    kept = json.loads(FLOOR.read_text("utf-8"))
    return kept["gold"], kept["floor"]


def sums(scored: dict[str, Rows]) -> Floor:
    """Of the scorer's tables what the floor is about."""
    return {
        articles: {language: {name: row[name] for name in SUMS} for language, row in rows.items()}
        for articles, rows in scored.items()
    }


def fallen(floor: Floor, now: Floor) -> list[str]:
    """Every score that lies below the floor, in words."""
    return [
        f"{articles} {language} {name}: {now[articles][language][name]:.4f} is below {least:.4f}"
        for articles, languages in floor.items()
        for language, scores in languages.items()
        for name, least in scores.items()
        if now[articles][language][name] < least
    ]


def raised(floor: Floor, now: Floor) -> Floor:
    """The higher of both, score by score."""
    return {
        articles: {
            language: {
                name: max(value, floor.get(articles, {}).get(language, {}).get(name, 0.0))
                for name, value in scores.items()
            }
            for language, scores in languages.items()
        }
        for articles, languages in now.items()
    }


def save(floor: Floor) -> None:
    kept = {"gold": fingerprint(), "floor": floor}
    FLOOR.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
