"""Takes the README picture from a demo store: `python tests/dashboard/take_picture.py STORE [ADDRESS]`."""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect, sync_playwright

from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served

PICTURE = Path(__file__).parents[2] / "docs" / "images" / "over-time.png"


def take(store: Path, address: str = "/over-time") -> bytes:
    """The first page on a store, with a mark of its longest line opened."""
    with (
        tempfile.TemporaryDirectory() as home,
        served(store, Path(home)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1180, "height": 1010}, device_scale_factor=1.5)
        page.goto(server + address)
        marks = page.get_by_test_id("stVegaLiteChart").first.locator("[aria-roledescription='circle']")
        expect(marks.first).to_be_attached(timeout=60_000)
        marks.nth(marks.count() - 4).click(force=True)
        expect(page.locator(".or-card").first).to_be_visible(timeout=30_000)
        page.mouse.move(5, 5)
        page.wait_for_timeout(1500)
        return page.screenshot()


if __name__ == "__main__":
    shot = Image.open(io.BytesIO(take(Path(sys.argv[1]), *sys.argv[2:])))
    shot.convert("RGB").save(PICTURE, optimize=True)
    print(PICTURE, PICTURE.stat().st_size)
