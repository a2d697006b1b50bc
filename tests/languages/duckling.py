"""Duckling's numeral cases: how many of them OnRecord reads, and which it reads otherwise.

`python -m tests.languages.duckling` prints the table of docs/accuracy.md and what is read otherwise.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import yaml

from data.vocabulary import load
from ingest.numbers.expression import number_of

HERE = Path(__file__).parent
KNOWN = yaml.safe_load((HERE / "duckling.yaml").read_text("utf-8"))
"""language → the cases that a news reader should read otherwise, each with the reason"""


def cases() -> dict[str, list[dict]]:
    """language → its cases (text, value); nothing where ../shared is not here."""
    name = Path("shared") / "peers" / "duckling-numerals.jsonl"
    path = next((folder / name for folder in HERE.parents if (folder / name).exists()), None)
    found: dict[str, list[dict]] = {}
    for line in path.read_text("utf-8").splitlines() if path else ():
        case = json.loads(line)
        found.setdefault(case["language"], []).append(case)
    return found


def misread(code: str, table: list[dict]) -> dict[str, float | None]:
    """text → what is read in its place, for each case that is read otherwise."""
    read = {case["text"]: number_of(case["text"], load(code)) for case in table}
    return {
        case["text"]: value
        for case in table
        if (value := read[case["text"]]) is None or not math.isclose(value, case["value"], rel_tol=1e-9)
    }


if __name__ == "__main__":
    for code, table in sorted(cases().items()):
        wrong = misread(code, table)
        right = len(table) - len(wrong)
        print(f"| {load(code).features['name']} | {len(table)} | {right} | {100 * right / len(table):.1f} % |")
        for text, value in wrong.items():
            print(f"    {text!r} is read as {value}")
