"""python -m tests.bench.million STORE [N]: a store with N made-up figures (a million), by SQL alone.

Ten figures an article, four years of days, 200 sources that each count eight and more of 60 measures:
running totals that grow (one in a thousand falls), daily figures, and tolls of disasters. Every third
article is a wire copy. The same N always gives the same record, and every figure stands at its place.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from data.store import open_store
from data.vocabulary import registry

FIGURES, AT_ONCE = 1_000_000, 10_000
STEPS = ("million_claims", "million_articles", "million_kept")


def statement(name: str) -> str:
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text("utf-8")


def fill(store: Path, figures: int = FIGURES) -> None:
    """Make the store, which must not exist yet."""
    articles = max(figures // 10, 1)
    with open_store(store) as connection:
        connection.execute(statement("million_names"), _names())
        for first in range(0, articles, AT_ONCE):
            given = {"articles": articles, "first": first, "last": min(first + AT_ONCE, articles)}
            for step in STEPS:
                connection.execute(statement(step), given if step == "million_claims" else None)


def _names() -> dict[str, object]:
    known = registry()
    sources = list(known.sources.items())[:200]
    return {
        "sources": [ident for ident, _ in sources],
        "names": [of["name"] for _, of in sources],
        "measures": list(known.measures)[:60],
    }


if __name__ == "__main__":
    began = perf_counter()
    fill(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
    print(f"{sys.argv[1]}: filled in {perf_counter() - began:.0f} seconds")
