"""`python -m tests.dashboard.pictures FOLDER [NAME...]`: takes the pictures of pictures.yaml from a demo store."""

import io
import sys
import tempfile
from pathlib import Path

import yaml
from PIL import Image
from playwright.sync_api import expect, sync_playwright

from data.store import open_store
from ingest.cli.samples import fill
from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served
from tests.dashboard.watching import at_rest, settled

LISTED = Path(__file__).with_name("pictures.yaml")
SHARP = 1.5  # pixels of the picture for one of the page
MARKS = "[aria-roledescription='circle']"
TELLING = """
SELECT claim_id FROM claims WHERE value = 29600 ORDER BY language <> 'en', confidence DESC, claim_id LIMIT 1
"""


def take(folder: Path, names: list[str]) -> list[Path]:
    """The files written: of every picture listed, or of these."""
    with tempfile.TemporaryDirectory() as home:
        store = Path(home) / "demo.duckdb"
        fill(store)
        with open_store(store, read_only=True) as connection:
            figure = connection.execute(TELLING).fetchall()[0][0]
        wanted = [one for one in yaml.safe_load(LISTED.read_text("utf-8")) if not names or one["name"] in names]
        with served(store, Path(home)) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            return [_picture(browser, server + one["address"].format(figure=figure), one, folder) for one in wanted]


def _picture(browser, address, one, folder):
    tab = browser.new_page(
        viewport={"width": one.get("width", 1180), "height": one["height"]},
        color_scheme=one.get("scheme", "light"),
        device_scale_factor=SHARP,
    )
    settled(tab, address)
    if "mark" in one:
        _click(tab, one["mark"])
    at_rest(tab)
    tab.wait_for_timeout(1500)  # the audit's remarks come in, tables are painted
    file = folder / f"{one['name']}.png"
    Image.open(io.BytesIO(tab.screenshot())).convert("RGB").quantize(256).save(file, optimize=True)
    tab.close()
    return file


def _click(tab, from_last):
    """Open the sentence behind a mark of the chart."""
    marks = tab.get_by_test_id("stVegaLiteChart").first.locator(MARKS)
    expect(marks.first).to_be_attached(timeout=60_000)
    marks.nth(marks.count() - from_last).click(force=True)
    expect(tab.locator(".or-card").first).to_be_visible(timeout=30_000)
    tab.mouse.move(5, 5)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for written in take(target, sys.argv[2:]):
        print(written, written.stat().st_size)
