"""python -m ingest.learn GOLD.jsonl... : learn the weights and write them."""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from data.vocabulary.language import ROOT
from ingest.attribution.answer import own_of
from ingest.extract import analyse
from ingest.fields.state import Read
from ingest.learn.chains import Chain, fit_chains
from ingest.learn.gold import GoldDocument, agrees, load_cases, load_expected, load_gold
from ingest.learn.train import Choice, fit
from ingest.learn.watch import Watcher
from ingest.rank import WEIGHTS, Candidate, Ranker, Weights
from ingest.read import read


def gather(
    documents: list[GoldDocument], scorer: ModuleType, known: Weights, taught: bool
) -> tuple[list[Choice], list[Chain]]:
    """Every choice that the reading meets. Taught, it goes on with the right value; else with its own."""
    choices: list[Choice] = []
    chains: list[Chain] = []
    for gold in documents:
        article = analyse(gold.document)
        watcher = Watcher(known, gold, article, scorer, taught)
        read(article, watcher)
        choices.extend(watcher.choices)
        chains.extend(watcher.chains)
    return choices, chains


def learn(documents: list[GoldDocument], scorer: ModuleType, penalty: float, chain_penalty: float) -> Weights:
    """Weights from the documents: first taught, then the other fields again on the reading's own scenes."""
    choices, chains = gather(documents, scorer, {}, taught=True)
    known = fit(choices, penalty)
    known["source"] = fit_chains(chains, chain_penalty)
    again, _ = gather(documents, scorer, known, taught=False)
    return {**fit(choices + again, penalty), "source": known["source"]}


def calibrate(documents: list[GoldDocument], scorer: ModuleType, known: Weights) -> dict[str, float]:
    """Weights of the confidence: a logistic regression of "measure and source right" on how sure each field is."""
    rows: list[tuple[dict[str, float], bool]] = []
    for gold in documents:
        article = analyse(gold.document)
        for one in read(article, Ranker(known)):
            start, end = article.scan.start[one.figure.first], article.scan.end[one.figure.last - 1]
            claim = gold.claim_of(start, end, one.figure.value, one.figure.value_max)
            rows.append((_evidence(one), claim is not None and _right(scorer, one, claim, own_of(article))))
    weights: dict[str, float] = {"bias": 0.0}
    for epoch in range(300):
        for evidence, right in rows:
            score = sum(weights.get(key, 0.0) * x for key, x in evidence.items())
            slope = 1.0 / (1.0 + math.exp(-score)) - right
            for key, x in evidence.items():
                weights[key] = weights.get(key, 0.0) - 0.05 / (1 + epoch / 10) * (
                    slope * x + 0.0005 * weights.get(key, 0.0)
                )
    return {key: round(value, 3) for key, value in weights.items()}


def _evidence(one: Read) -> dict[str, float]:
    sure = {name: math.log(max(p, 1e-6)) for name, p in one.sure.items()}
    return {"bias": 1.0, f"how={one.source_how}": 1.0, **sure}


def _right(scorer: ModuleType, one: Read, claim: dict[str, Any], own: str | None) -> bool:
    return all(
        agrees(scorer, name, Candidate(value, []), claim, own) is not False
        for name, value in (("measure", one.measure), ("source", one.attribution))
    )


def scorer_at(path: Path) -> ModuleType:
    """The scorer (score.py) as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no Python file; give the path of score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--scorer", type=Path, default=Path("tests/gold/score.py"))
    parser.add_argument("--without", type=Path, default=Path("tests/gold/put_aside.txt"), help="ids to leave out")
    parser.add_argument("--cases", type=Path, default=ROOT, help="language folders, for their cases")
    parser.add_argument("--samples", type=Path, default=ROOT.parent / "samples", help="the sample articles")
    parser.add_argument("--expected", type=Path, help="what must be read out of them (tests/samples/expected.yaml)")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--penalty", type=float, default=1.0, help="strength of the L2 penalty")
    parser.add_argument("--source-penalty", type=float, default=3.0, help="the same, where sources are learned")
    parser.add_argument("--trust", type=Path, help="YAML: for patterns of paths, how much their sources count")
    args = parser.parse_args()
    scorer = scorer_at(args.scorer)
    aside = frozenset(args.without.read_text("utf-8").split()) if args.without.exists() else frozenset()
    trust = yaml.safe_load(args.trust.read_text("utf-8")) if args.trust else None
    documents = load_gold(args.gold, scorer, aside, trust)
    taught = [*documents, *load_cases(args.cases)]
    if args.expected:
        taught.extend(load_expected(args.samples, args.expected))
    known = learn(taught, scorer, args.penalty, args.source_penalty)
    known["confidence"] = calibrate(documents, scorer, known)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(known, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    print(f"{len(documents)} documents, {sum(map(len, known.values()))} weights, written to {args.out}")


if __name__ == "__main__":
    main()
