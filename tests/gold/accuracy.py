"""python -m tests.gold.accuracy [--unlearned]: measure, and write the tables of docs/accuracy.md.

With --unlearned only those of the articles that nothing is learned from, which takes a minute.
"""

from __future__ import annotations

import sys
from pathlib import Path

from data.vocabulary import codes, load
from tests.gold import reliability
from tests.gold.scoring import (
    SHARED,
    Rows,
    annotated,
    extracted,
    halves,
    halves_of_dev,
    like_news,
    rows,
    scored,
    unlearned_files,
)
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


def table(scores: Rows, first: str = "language") -> str:
    """The scores as a Markdown table, a language a row; shares in per cent."""
    lines = [f"| {first} | {' | '.join(COLUMNS.values())} |", "|---|" + "--:|" * len(COLUMNS)]
    for language, row in scores.items():
        cells = [f"{row[name]}" if name in COUNTS else f"{100 * row[name]:.1f}" for name in COLUMNS]
        lines.append(f"| {_name(language)} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _name(code: str) -> str:
    return str(load(code).features["name"]) if code in codes() else code


def learned() -> dict[str, str]:
    """The tables of the articles that are learned from, put aside, or real."""
    tables = dict(scored())
    seeds = SHARED / "seeds.jsonl"
    if seeds.exists():
        tables["real_articles"] = rows(annotated(seeds), extracted(seeds))
    shown = {name: table(scores) for name, scores in tables.items()}
    return {**shown, "reliability": reliability.table(reliability.judged(*halves_of_dev()["put_aside"]))}


def main() -> None:
    tables = {} if "--unlearned" in sys.argv[1:] else learned()
    tables["like_news"] = table(like_news())
    tables |= {f"unlearned_{path.stem}": table(halves(path), "half") for path in unlearned_files()}
    page = PAGE.read_text("utf-8")
    for name, shown in tables.items():
        page = filled(PAGE, page, name, f"{shown}\n")
    PAGE.write_text(page, "utf-8")
    print(f"{PAGE} is written")


if __name__ == "__main__":
    main()
