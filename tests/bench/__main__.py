"""python -m tests.bench: measure, and print tables; nothing is kept."""

from __future__ import annotations

from rich.console import Console

from tests.bench.flat import flat
from tests.bench.growth import steps
from tests.bench.material import articles
from tests.bench.newsroom import newsroom
from tests.bench.page_table import page_table
from tests.bench.pages import over_a_million
from tests.bench.processes import cold_starts, peaks
from tests.bench.records import records
from tests.bench.speeds import end_to_end, extraction, rivals
from tests.bench.tables import flat_table, growth_table, plain_table, record_table, speed_table
from tests.dashboard.serving import CHROMIUM

ASKED = (
    "Asked for: 100 articles of 2 KiB a second and core, 10 times quantulum3, "
    "peak memory under 300 MiB, an answer within 1 second, time that grows as the text does; "
    "150 pages of 30 KB a second, 10,000 of them verified within 10 seconds, memory flat over 100,000 articles; "
    "an audit of a million figures within 10 seconds, growing no faster than n log n; "
    "a question within 0.3 seconds; over a million figures every page painted within 2 seconds, "
    "a changed filter within 0.7, the server under 1 GB."
)


def main() -> None:
    console = Console()
    # Processes first: they are measured while this one is still small.
    console.print(plain_table("Peak memory of onrecord extract", peaks(), "MiB"))
    console.print(plain_table("onrecord extract - on one sentence, from the shell", cold_starts(), "seconds"))
    own = {"extraction alone": extraction(), "end to end, into a new store": end_to_end()}
    console.print(speed_table(f"One core, the samples as {len(articles())} articles of about 2 KiB", own))
    english = {"OnRecord, figures with sources": extraction("en"), **rivals()}
    console.print(speed_table("One core, the English ones of them", english))
    console.print(growth_table("One document, many sentences", steps(endless=False)))
    console.print(growth_table("One document, one endless sentence", steps(endless=True)))
    console.print(plain_table("10,000 web pages of 30 KB, by the commands", newsroom(), ""))
    console.print(flat_table(flat()))
    console.print(record_table(records()))
    if CHROMIUM:
        console.print(page_table(*over_a_million()))
    else:
        console.print("Pages of the dashboard: not measured, chromium is not installed (apt-get install chromium)")
    console.print(ASKED)


if __name__ == "__main__":
    main()
