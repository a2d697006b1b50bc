"""*Figures* and the page of a single figure in a real browser."""

import csv
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from dashboard.queries.ask import Ask
from dashboard.queries.figures import Filters, find, rows
from dashboard.record import record
from tests.dashboard.filling import hostile
from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served

expect.set_options(timeout=30_000)
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed: apt-get install chromium")


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


@pytest.fixture
def page(browser, server):
    """A tab that fails its test when anything is asked of another host or a dialog is opened."""
    strangers, dialogs = [], []
    home = urlsplit(server).netloc
    tab = browser.new_page(viewport={"width": 1280, "height": 1000}, base_url=server)
    for kind in ("request", "websocket"):
        tab.on(
            kind, lambda asked: None if urlsplit(asked.url).netloc in (home, "") else strangers.append(asked.url)
        )
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message) or dialog.dismiss())
    yield tab
    tab.close()
    assert strangers == [] and dialogs == []


@pytest.fixture(scope="module")
def vietnamese(filled):
    return ids(filled, Filters(language="vi"))[0]


def ids(store, filters, sort="newest"):
    ask = Ask(record(store))
    return list(rows(ask, find(ask, filters, 1, sort))["claim_id"])


def test_a_card_shows_its_words_and_the_same_statement_elsewhere(page, vietnamese):
    page.goto(f"/claim?claim={vietnamese}")
    expect(page.locator(".or-card mark.figure").first).to_have_text("hơn 4.130")
    expect(page.locator(".or-dates dt")).to_have_count(4)
    page.locator(".or-list a", has_text="TASS").first.click()
    expect(page.locator(".or-card blockquote mark.figure")).to_have_text("more than 4,130")


def test_a_card_tells_its_marks_apart_without_colour(page, vietnamese):
    page.goto(f"/claim?claim={vietnamese}")
    mark = page.locator(".or-card blockquote mark")
    expect(mark).to_have_count(3)
    looks = mark.evaluate_all("all => all.map(m => [getComputedStyle(m).borderBottomStyle, m.className].join())")
    assert len({look.split(",")[0] for look in looks}) == 3


def test_a_citation_is_there_to_copy(page, vietnamese):
    page.goto(f"/claim?claim={vietnamese}")
    expect(page.get_by_test_id("stCode")).to_contain_text("as reported by VnExpress")


def test_the_card_in_vietnamese(page, vietnamese):
    page.goto(f"/claim?claim={vietnamese}&lang=vi")
    expect(page.get_by_role("heading", name="Bốn mốc thời gian")).to_be_visible()
    expect(page.get_by_test_id("stCode")).to_contain_text("theo VnExpress")


@pytest.mark.parametrize("address", ["/claim?claim={}", "/figures?claim={}"])
def test_on_a_phone_nothing_is_wider_than_the_screen(page, vietnamese, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address.format(vietnamese))
    expect(page.locator(".or-card mark.figure").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("address", ["/claim?claim={}&why=1", "/figures?claim={}"])
def test_a_hostile_article_stays_text(page, address):
    page.goto(address.format(hostile()))
    expect(page.locator(".or-card mark.figure").first).to_have_text("77")
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    assert page.locator("[href*='evil'], [href^='javascript'], [src*='evil'], [src*='onerror']").count() == 0


@pytest.mark.parametrize("address", ["/claim?claim={}", "/figures"])
def test_axe_finds_nothing_serious(page, vietnamese, address):
    page.goto(address.format(vietnamese))
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    expect(page.locator(".or-card, [data-testid='stDataFrame']").first).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [
        (one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in ("serious", "critical")
    ] == []


def test_a_download_is_the_filtered_set(page, filled, tmp_path):
    page.goto("/figures?source=ru-mod&sort=smallest")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Download CSV").click()
    waited.value.save_as(tmp_path / "got.csv")
    with (tmp_path / "got.csv").open(encoding="utf-8", newline="") as file:
        got = [row["claim_id"] for row in csv.DictReader(file)]
    assert got == ids(filled, Filters(source="ru-mod"), "smallest")


def test_a_choice_narrows_the_numbers_of_the_others(page):
    page.goto("/figures?language=ru")
    page.get_by_role("combobox", name="What is counted").click()
    expect(page.get_by_role("option", name="Personnel (2)")).to_be_visible()
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("Escape")
