"""In a real browser: each page opens, a click on a mark shows its sentence, nothing leaves home."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served

expect.set_options(timeout=30_000)  # the first page waits for a cold start
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed: apt-get install chromium")


@pytest.fixture(scope="module")
def server(filled, tmp_path_factory):
    """The address of the dashboard on the filled store."""
    with served(filled, tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture
def fresh_server(filled, tmp_path):
    """The same, of which nothing was asked yet."""
    with served(filled, tmp_path) as address:
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
    tab = browser.new_page(viewport={"width": 1280, "height": 1000}, base_url=server)
    tab.on("request", lambda request: None if _ours(request.url, server) else strangers.append(request.url))
    tab.on("websocket", lambda socket: None if _ours(socket.url, server) else strangers.append(socket.url))
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message) or dialog.dismiss())
    tab.set_default_timeout(30_000)
    yield tab
    tab.close()
    assert strangers == [] and dialogs == []


def _ours(address, server):
    parts = urlsplit(address)
    return parts.scheme in ("data", "blob") or parts.netloc == urlsplit(server).netloc


def chart(page):
    """The large chart (the overview is below it), once its marks are there."""
    drawn = page.get_by_test_id("stVegaLiteChart").first
    expect(drawn.locator("[aria-roledescription='circle']").first).to_be_attached()
    return drawn


def click_mark(page, nth):
    """Click the nth mark; the marks are drawn by day, and within a day by value."""
    mark = chart(page).locator("[aria-roledescription='circle']").nth(nth)
    mark.scroll_into_view_if_needed()
    mark.click(force=True)


def test_a_deep_link_may_be_the_first_thing_asked_of_a_new_server(browser, fresh_server):
    tab = browser.new_page()
    tab.goto(f"{fresh_server}/figures?measure=tanks")
    expect(tab.get_by_text("1–2 of 2")).to_be_visible()
    tab.close()


def test_a_click_on_a_mark_shows_its_sentence(page):
    page.goto("/over-time")
    click_mark(page, 1)
    expect(page.locator(".or-card mark.figure")).to_have_text("около 4400")
    expect(page.locator(".or-card mark.source")).to_have_text("Минобороны РФ")
    click_mark(page, 0)
    expect(page.locator(".or-card")).to_have_count(2)


def test_the_address_after_a_click_shows_the_same_elsewhere(page, browser, server):
    page.goto("/over-time")
    click_mark(page, 4)
    expect(page.locator(".or-card mark.figure")).to_have_text("2,000 or fewer")
    address = page.evaluate("location.href")
    assert {"measure", "party", "period", "claim"} <= set(parse_qs(urlsplit(address).query))
    other = browser.new_page()
    other.goto(address)
    expect(other.locator(".or-card mark.figure")).to_have_text("2,000 or fewer")
    other.close()


def test_a_choice_goes_to_the_address(page):
    page.goto("/over-time")
    page.get_by_role("combobox", name="Over what time").click()
    page.get_by_role("option", name="One day").click()
    expect(page.locator(".or-head h2")).to_have_text("Personnel lost, Ukraine: one day, Kursk")
    page.wait_for_url("**period=day**")


def test_a_row_opens_its_article(page):
    page.goto("/figures?measure=tanks&source=ru-mod")
    table = page.get_by_test_id("stDataFrame")
    table.wait_for()
    box = table.bounding_box()
    page.wait_for_timeout(1000)  # the table is one canvas: nothing in it can be waited for
    page.mouse.click(box["x"] + 18, box["y"] + 52)
    expect(page.locator("mark.figure").last).to_have_text("58")
    expect(page.locator("mark.other", has_text="4,130").first).to_be_visible()
    page.wait_for_url("**claim=**")


def test_sources_opens(page):
    page.goto("/sources")
    expect(page.get_by_text("Who publishes them and passes them on")).to_be_visible()
    expect(page.get_by_test_id("stDataFrame")).to_have_count(2)


def test_pages_are_reached_from_the_menu(page):
    page.goto("/over-time")
    for name, heading in (("Figures", "Figures on record"), ("Sources", "Who states figures")):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", name=heading)).to_be_visible()


@pytest.mark.parametrize("address", ["/over-time?measure=tanks&period=none&event=-", "/figures?search=counted"])
def test_a_hostile_article_stays_text(page, address):
    page.goto(f"{address}&claim={hostile_claim()}")
    expect(page.locator(".or-card mark.figure")).to_have_text("77")
    expect(page.locator(".or-card")).to_contain_text("<script>alert(1)</script>")
    no_trace_of_evil(page)


def test_hostile_names_stay_text_in_tables_and_boxes(page):
    page.goto("/sources?source=<i>Dr</i> Evil")
    expect(page.locator("h3.or-source")).to_have_text("<i>Dr</i> Evil ![s](http://evil.example/s.png)")
    no_trace_of_evil(page)
    page.goto("/figures")
    for box in ("Source", "Outlet"):
        page.get_by_role("combobox", name=box).click()
        expect(page.get_by_role("option", name="Evil")).to_be_visible()
        no_trace_of_evil(page)
        page.keyboard.press("Escape")


def no_trace_of_evil(page):
    """Nothing of the article's markup has become an element; requests are watched by `page`."""
    page.wait_for_timeout(300)
    assert page.locator("[href*='//evil'], [src*='evil'], [src*='onerror'], .or-card a, .or-card i").count() == 0


def hostile_claim():
    from tests.dashboard.filling import hostile

    return hostile()


@pytest.mark.parametrize("address", ["/over-time", "/figures", "/sources"])
def test_a_phone_shows_the_whole_width(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    page.get_by_test_id("stMainBlockContainer").wait_for()
    (chart(page) if address == "/over-time" else page.get_by_test_id("stDataFrame").first).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    ("button", "begins"),
    [
        ("Picture (PNG)", b"\x89PNG"),
        ("Picture (SVG)", b"<svg"),
        ("Table (CSV)", b"\xef\xbb\xbfStands for"),
    ],
)
def test_downloads(page, button, begins, tmp_path):
    page.goto("/over-time")
    chart(page)
    with page.expect_download() as waited:
        page.get_by_role("button", name=button).click()
    waited.value.save_as(tmp_path / "got")
    assert (tmp_path / "got").read_bytes().startswith(begins)
