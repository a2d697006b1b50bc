"""Accessibility of every page, by axe-core: nothing serious, in light and dark, on a desk and a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed: apt-get install chromium")

PAGES = ("", "over-time", "figures", "findings", "review", "sources", "add", "claim")
GRAVE = ("serious", "critical")
DONE = "[data-testid='stApp'][data-test-script-state='notRunning']"


@pytest.fixture(scope="module")
def server(filled, tmp_path_factory):
    with served(filled, tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_nothing_serious(browser, server, page, scheme, width):
    tab = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900}, base_url=server)
    tab.goto(f"/{page}")
    tab.locator("[data-testid='stMainBlockContainer'] :is(h1, h2, h3)").first.wait_for()
    tab.locator(DONE).wait_for()
    tab.wait_for_timeout(600)  # what is old fades away
    found = Axe().run(tab).response["violations"]
    tab.close()
    grave = [(one["id"], node["html"][:160]) for one in found if one["impact"] in GRAVE for node in one["nodes"]]
    assert grave == []
