"""python -m tests.fill_readme {accuracy,audit,speed}...: measure, and write the tables of README.md."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.audit.planting import Tally
from tests.bench.clock import Speed
from tests.gold.scoring import Rows
from tests.page import filled

README = Path(__file__).parents[1] / "README.md"
COLUMNS = {"figure_f1": "found", "measure": "what", "source": "who", "core_f1": "core", "strict_f1": "strict"}
FIELDS = {
    "qualifier": "hedge",
    "unit": "unit",
    "measure": "what is counted",
    "action": "what happened to it",
    "party": "whose it is",
    "period": "which time it covers",
    "source": "who stated it",
    "status": "whether it is planned or denied",
}


def accuracy_text(scores: Rows, known: Rows, names: dict[str, str], day: date) -> str:
    """The scores of articles put aside, a language a row, what is wrong most often, and the sums of the others."""
    whole = scores["all"]
    lines = [f"| language | articles | figures | {' | '.join(COLUMNS.values())} |", "|---|" + "--:|" * 7]
    for code, row in scores.items():
        shares = [f"{100 * row[name]:.0f} %" for name in COLUMNS]
        cells = [names.get(code, code), f"{row['docs']:.0f}", f"{row['gold']:.0f}", *shares]
        lines.append(f"| {' | '.join(cells)} |")
    worst = sorted(FIELDS, key=lambda name: whole[name])[:3]
    told = ", ".join(f"{FIELDS[name]} ({100 * (1 - whole[name]):.0f})" for name in worst)
    flattering = ", ".join(
        f"{names.get(code, code)} {100 * row['core_f1']:.0f} and {100 * row['strict_f1']:.0f}"
        for code, row in known.items()
    )
    return "\n".join(
        [
            *lines,
            "",
            f"Misread most often, of 100 figures found: {told}.",
            f"Core and strict of the articles learned from, in per cent: {flattering}. Measured on {day}.",
        ]
    )


def speed_text(own: dict[str, Speed], english: dict[str, Speed], memory: dict[str, float], start: float) -> str:
    """Articles a second, OnRecord alone and beside others, peak memory and the time of one answer."""
    lines = ["| one core | articles a second | MiB a second |", "|---|--:|--:|"]
    for title, speeds in (("", own), ("English only: ", english)):
        for name, one in speeds.items():
            lines.append(f"| {title}{name} | {one.articles_a_second:.0f} | {one.mib_a_second:.2f} |")
    held = ", ".join(f"{mib:.0f} MiB for {what}" for what, mib in memory.items())
    told = f"Most memory held: {held}. One sentence, from the shell: {start:.1f} seconds."
    return "\n".join([*lines, "", told])


def audit_text(tallies: dict[str, Tally], planted: dict[str, tuple[int, int]]) -> str:
    """For each check how many cases are planted that it must find and that it must not, precision and recall."""
    lines = ["| check | to be found | near misses | precision | recall |", "|---|--:|--:|--:|--:|"]
    for name, one in tallies.items():
        due, silent = planted[name]
        lines.append(f"| {name} | {due} | {silent} | {one.precision:.2f} | {one.recall:.2f} |")
    return "\n".join(lines)


def _audit() -> str:
    from data.audit import types
    from tests.audit.planting import cases, tally

    tallies = {name: tally(name) for name in types()}
    planted = {name: Counter(bool(case.finds) for case in cases(name)) for name in types()}
    return audit_text(tallies, {name: (count[True], count[False]) for name, count in planted.items()})


def _accuracy() -> str:
    from data.vocabulary import codes, load
    from tests.gold.scoring import scored

    names = {code: str(load(code).features["name"]) for code in codes()}
    return accuracy_text(scored()["put_aside"], scored()["learned_from"], names, date.today())


def _speed() -> str:
    from tests.bench.processes import cold_starts, peaks
    from tests.bench.speeds import end_to_end, extraction, rivals

    memory, start = peaks(), cold_starts()["median of 5"]  # first, while this process is small
    own = {"figures with their sources": extraction(), "from file to store": end_to_end()}
    return speed_text(own, {"OnRecord, figures with their sources": extraction("en"), **rivals()}, memory, start)


TABLES: dict[str, Callable[[], str]] = {"accuracy": _accuracy, "audit": _audit, "speed": _speed}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", nargs="+", choices=TABLES)
    for name in parser.parse_args().tables:
        content = TABLES[name]()
        README.write_text(filled(README, README.read_text("utf-8"), name, content), "utf-8")
    print(f"{README} is written")


if __name__ == "__main__":
    main()
