"""python -m tests.bench.pages [STORE]: the dashboard over a million figures, in a real browser."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import yaml
from playwright.sync_api import Page, sync_playwright
from rich.console import Console

from data.store import open_store
from tests.bench.million import fill
from tests.bench.page_table import Opened, page_table
from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served

PAGES = Path(__file__).with_name("pages.yaml")
TIMES = 5
PAUSE = 700  # milliseconds
DONE = "[data-testid='stApp'][data-test-script-state='notRunning']"
WATCH = """() => {
  const app = document.querySelector("[data-testid='stApp']");
  window.begun = window.ended = 0;
  addEventListener('pointerdown', () => { window.begun = performance.now() }, {capture: true, once: true});
  new MutationObserver((_, watch) => {
    if (!window.begun || app.dataset.testScriptState !== 'notRunning') return;
    window.ended = performance.now();
    watch.disconnect();
  }).observe(app, {attributes: true, attributeFilter: ['data-test-script-state']});
}"""  # by the browser's own clock, from the finger to the end of the run that it began
AUDITED = ".or-finding"
SHOWN = "[data-testid='stMainBlockContainer'] :is(h1, h2, h3)"


def pages(store: Path) -> tuple[list[Opened], float, float]:
    """Each page (median of TIMES), the seconds of the very first paint of a new server, its memory in MiB."""
    with tempfile.TemporaryDirectory() as home, served(store, Path(home)) as server, _browser() as tab:
        first = _open(tab, server + "/over-time")[0]
        _open(tab, server + "/findings")
        _seen(tab, AUDITED)  # once for each state of the record, by a process beside it
        asked = [{**one, "address": one["address"].format(claim=_a_claim(store))} for one in _listed()]
        found = [_measured(tab, server, one) for one in asked]
        return found, first, _memory(server)


def _listed() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(PAGES.read_text("utf-8"))
    return found


def _a_claim(store: Path) -> str:
    with open_store(store, read_only=True) as connection:
        return str(connection.execute("SELECT min(claim_id) FROM claims").fetchall()[0][0])


@contextmanager
def _browser() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        tab = browser.new_page(viewport={"width": 1280, "height": 1000})
        tab.set_default_timeout(60_000)
        yield tab
        browser.close()


def _measured(tab: Page, server: str, one: dict[str, Any]) -> Opened:
    seen = [_open(tab, server + one["address"]) for _ in range(TIMES)]
    changes = [_change(tab, one["box"], number) for number in range(1, TIMES + 1)] if "box" in one else []
    painted, whole = (median(times) for times in zip(*seen, strict=True))
    return Opened(one["page"], painted, whole, median(changes) if changes else None)


def _open(tab: Page, address: str) -> tuple[float, float]:
    began = perf_counter()
    tab.goto(address, wait_until="commit")
    _seen(tab, SHOWN)
    painted = perf_counter() - began
    _seen(tab, DONE)
    return painted, perf_counter() - began


def _change(tab: Page, label: str, number: int) -> float:
    """Choose the option of this number in a box (they go round); the seconds until the page has run again.

    Not before the browser has drawn the last answer: a reader looks at it first.
    """
    tab.wait_for_timeout(PAUSE)
    tab.get_by_role("combobox", name=label).click()
    options = tab.get_by_role("option")
    options.first.wait_for()
    tab.evaluate(WATCH)
    options.nth(number % options.count()).click()
    tab.wait_for_function("window.ended")
    return float(tab.evaluate("window.ended - window.begun")) / 1000


def _seen(tab: Page, selector: str) -> None:
    """Wait until there is such an element, looking at every frame: a locator looks only every half second."""
    tab.wait_for_function("selector => document.querySelector(selector)", arg=selector, polling="raf")


def _memory(server: str) -> float:
    """The most that the server's process has held, in MiB (Linux)."""
    port = server.rpartition(":")[2]
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # a process that has just ended
            if port in (process / "cmdline").read_text().split("\0"):
                peak = re.search(r"VmHWM:\s+(\d+) kB", (process / "status").read_text())
                return int(peak[1]) / 1024 if peak else 0.0
    raise LookupError(f"{server}: no process has this port on its command line")


def over_a_million() -> tuple[list[Opened], float, float]:
    """`pages` on a made-up record of a million figures."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "million.duckdb"
        fill(store)
        return pages(store)


if __name__ == "__main__":
    found = pages(Path(sys.argv[1])) if len(sys.argv) > 1 else over_a_million()
    Console().print(page_table(*found))
