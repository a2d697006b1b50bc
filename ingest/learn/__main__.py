"""python -m ingest.learn GOLD.jsonl... : learn the weights and write them."""

from __future__ import annotations

import argparse
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import yaml

from data.vocabulary.language import ROOT
from ingest.extract import analyse
from ingest.learn.calibrate import calibrate, unread
from ingest.learn.chains import Chain, fit_chains
from ingest.learn.gold import GoldDocument, load_cases, load_expected, load_gold
from ingest.learn.train import Choice, fit
from ingest.learn.watch import Watcher
from ingest.rank import WEIGHTS, Weights
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
    penalties = (args.penalty, args.source_penalty)
    known = learn(taught, scorer, *penalties)
    readings = unread(documents, lambda others: learn([*others, *taught[len(documents) :]], scorer, *penalties))
    known["confidence"] = calibrate(readings, scorer)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(known, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    print(f"{len(documents)} documents, {sum(map(len, known.values()))} weights, written to {args.out}")


if __name__ == "__main__":
    main()
