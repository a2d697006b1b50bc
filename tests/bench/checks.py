"""python -m tests.bench.checks STORE: how long `check` takes for ten questions, the store opened for each."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from data.checking import Question, check
from data.model import Period
from data.store import open_store

QUESTIONS = (
    Question(29_600),
    Question(5),
    Question(1_350, measure="patients"),
    Question(30_000, qualifier="nearly"),
    Question(30_000, qualifier="about", measure="personnel", source="ru-mod"),
    Question(29_600, measure="personnel", party="Ukraine", action="lost", source="ru-government"),
    Question(4_321, source="ru-mod"),
    Question(12_345, measure_text="unicorns"),
    Question(10_000, value_max=12_000, qualifier="between", measure="refugees", party="Sudan"),
    Question(50_000, qualifier="more_than", measure="residents", source="who", period=Period("since")),
)


def seconds(store: Path, question: Question) -> float:
    """From opening the store to the answer."""
    began = perf_counter()
    with open_store(store, read_only=True) as connection:
        check(connection, question)
    return perf_counter() - began


if __name__ == "__main__":
    taken = [seconds(Path(sys.argv[1]), question) for question in QUESTIONS]
    print(" ".join(f"{one:.2f}" for one in taken), f"median {median(taken):.2f} seconds")
