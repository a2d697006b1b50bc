"""python -m tests.gold.raise_floor [--lower]: measure, raise floor.json to it, and write docs/accuracy.md."""

from __future__ import annotations

import argparse

from tests.gold import accuracy
from tests.gold.floor import fallen, load, raised, save, sums
from tests.gold.scoring import fingerprint, scored


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lower", action="store_true", help="take today's scores even where they are lower")
    lower = parser.parse_args().lower
    gold, floor = load()
    now = sums(scored())
    if floor and gold != fingerprint() and not lower:
        raise SystemExit("the gold files changed since the floor was measured; say --lower to measure it anew")
    if not lower:
        for line in fallen(floor, now):
            print(f"kept: {line}")
    save(now if lower else raised(floor, now))
    print("floor.json is written")
    accuracy.main()


if __name__ == "__main__":
    main()
