"""The annotated articles through the engine, and the scorer's verdict."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from ingest.export.shape import record
from ingest.extract import extract
from ingest.pipeline.documents import Particulars, document
from ingest.readers.jsonl import read_jsonl
from tests.gold.score import report, score

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "gold" / "dev"
SUMS = ("figure_f1", "core_f1", "strict_f1")
Rows = dict[str, dict[str, float]]
"""language, or "all" → what the scorer counts → how much"""


def gold_files() -> list[Path]:
    return sorted((HERE / "dev").glob("*.jsonl"))


def unlearned_files() -> list[Path]:
    """Articles that nothing is learned from at all, a file a language."""
    return sorted((HERE / "unlearned").glob("*.jsonl"))


def like_news() -> Rows:
    """The scorer's table of the articles built like real news, which nothing is learned from and tuned on."""
    files = sorted((HERE / "like_news").glob("*.jsonl"))
    gold = [article for path in files for article in annotated(path)]
    return rows(gold, [claim for path in files for claim in extracted(path)])


def halves(path: Path) -> Rows:
    """The scorer's sums of a file by halves: words were mended on the even ids and never on the odd ones."""
    gold, claims = annotated(path), extracted(path)
    by_half = {
        half: [article for article in gold if int(article["id"][-2:]) % 2 == rest]
        for half, rest in (("words mended on them (even ids)", 0), ("never tuned on (odd ids)", 1))
    }
    return {half: rows(articles, claims)["all"] for half, articles in by_half.items()}


def fingerprint() -> str:
    """A hash over the annotated articles, the scorer, and the list of articles put aside."""
    digest = sha256()
    for path in [*gold_files(), HERE / "ids.json", HERE / "put_aside.txt", HERE / "score.py"]:
        digest.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def put_aside() -> frozenset[str]:
    """The ids of the articles that nothing is learned from."""
    lines = (HERE / "put_aside.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def annotated(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def extracted(path: Path) -> list[dict]:
    """Every claim that the engine reads in the articles of the file, as `onrecord extract` gives it out."""
    claims = []
    with path.open("rb") as stream:
        for article in read_jsonl(stream, path.name):
            if isinstance(article, Exception):
                raise article
            claims += [record(claim) for claim in extract(document(article, Particulars()))]
    return claims


def rows(gold: list[dict], claims: list[dict]) -> Rows:
    """The scorer's table."""
    known = {article["id"] for article in gold}
    tally, _ = score(gold, [claim for claim in claims if claim["document_id"] in known])
    return report(tally)


@cache
def halves_of_dev() -> dict[str, tuple[list[dict], list[dict]]]:
    """`learned_from` and `put_aside` → the annotated articles, and what was read in all of them."""
    gold = [article for path in gold_files() for article in annotated(path)]
    claims = [claim for path in gold_files() for claim in extracted(path)]
    aside = put_aside()
    return {
        "learned_from": ([article for article in gold if article["id"] not in aside], claims),
        "put_aside": ([article for article in gold if article["id"] in aside], claims),
    }


@cache
def scored() -> dict[str, Rows]:
    """`learned_from` and `put_aside` → the scorer's table."""
    return {half: rows(gold, claims) for half, (gold, claims) in halves_of_dev().items()}
