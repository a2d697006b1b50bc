"""python -m tests.gold.accuracy: measure, and write the tables of docs/accuracy.md."""

from __future__ import annotations

from pathlib import Path

from data.vocabulary import codes, load
from tests.gold.scoring import SHARED, Rows, annotated, extracted, rows, scored
from tests.page import filled

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
COLUMNS = {
    "docs": "articles",
    "gold": "figures",
    "figure_f1": "found",
    "qualifier": "hedge",
    "measure": "what",
    "action": "action",
    "party": "whose",
    "period": "period",
    "source": "source",
    "status": "status",
    "core_f1": "core",
    "strict_f1": "strict",
}
COUNTS = ("docs", "gold")


def table(scores: Rows) -> str:
    """The scores as a Markdown table, a language a row; shares in per cent."""
    lines = [f"| language | {' | '.join(COLUMNS.values())} |", "|---|" + "--:|" * len(COLUMNS)]
    for language, row in scores.items():
        cells = [f"{row[name]}" if name in COUNTS else f"{100 * row[name]:.1f}" for name in COLUMNS]
        lines.append(f"| {_name(language)} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _name(code: str) -> str:
    return str(load(code).features["name"]) if code in codes() else code


def main() -> None:
    tables = dict(scored())
    seeds = SHARED / "seeds.jsonl"
    if seeds.exists():
        tables["real_articles"] = rows(annotated(seeds), extracted(seeds))
    page = PAGE.read_text("utf-8")
    for name, scores in tables.items():
        page = filled(PAGE, page, name, f"{table(scores)}\n")
    PAGE.write_text(page, "utf-8")
    print(f"{PAGE} is written")


if __name__ == "__main__":
    main()
