"""Articles a second: OnRecord alone, end to end, and against the others."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from data.model import Document
from ingest.extract import extract
from ingest.pipeline.documents import Particulars
from ingest.pipeline.keep import keep
from ingest.pipeline.listener import Listener
from ingest.readers import expand
from tests.bench.clock import Speed, seconds, speed
from tests.bench.material import articles, repeated, size
from tests.bench.rivals import RIVALS

TURNS = 30


def extraction(code: str | None = None) -> Speed:
    """Documents in memory to claims in memory."""
    return _speed(articles(code))


def _speed(documents: list[Document]) -> Speed:
    total = sum(size(one.text) for one in documents)
    return speed(len(documents), total, lambda: [extract(one) for one in documents])


def end_to_end() -> Speed:
    """A .jsonl file to a new store: reading, extraction, one transaction."""
    with TemporaryDirectory() as folder:
        given = Path(folder) / "articles.jsonl"
        given.write_text("\n".join(repeated(TURNS)), "utf-8")
        runs = [seconds(lambda at=turn: _keep(given, Path(folder) / f"{at}.duckdb")) for turn in range(3)]
        return Speed(TURNS * len(articles()), given.stat().st_size, min(runs))


def _keep(given: Path, store: Path) -> None:
    def refuse(error: Exception) -> None:
        raise error

    tally = keep(expand([str(given)]), Particulars(), store, Listener(refuse=refuse))
    if tally.added != TURNS * len(articles()):
        raise SystemExit(f"{tally}, of {TURNS * len(articles())} articles")


def rivals() -> dict[str, Speed]:
    """Each of the others on the English articles."""
    texts = [one.text for one in articles("en")]
    found = {}
    for name, load in RIVALS.items():
        run = load()
        found[name] = speed(len(texts), sum(map(size, texts)), lambda run=run: run(texts))
    return found
