"""In a real browser: each page opens, a click on a mark shows its sentence, nothing leaves home."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.dashboard.filling import hostile
from tests.dashboard.looking import chart, click_mark, no_trace_of_evil
from tests.dashboard.serving import in_chromium, served

pytestmark = in_chromium


@pytest.fixture
def fresh_server(filled, tmp_path):
    """The same, of which nothing was asked yet."""
    with served(filled, tmp_path) as address:
        yield address


def test_a_deep_link_may_be_the_first_thing_asked_of_a_new_server(browser, fresh_server):
    tab = browser.new_page()
    tab.goto(f"{fresh_server}/figures?measure=tanks")
    expect(tab.get_by_text("1–2 of 2")).to_be_visible()
    tab.close()


def test_a_click_on_a_mark_shows_its_sentence(tab):
    tab.goto("/over-time")
    click_mark(tab, 1)
    expect(tab.locator(".or-card mark.figure")).to_have_text("около 4400")
    expect(tab.locator(".or-card mark.source")).to_have_text("Минобороны РФ")
    click_mark(tab, 0)
    expect(tab.locator(".or-card")).to_have_count(2)


def test_the_address_after_a_click_shows_the_same_elsewhere(tab, browser, server):
    tab.goto("/over-time")
    click_mark(tab, 4)
    expect(tab.locator(".or-card mark.figure")).to_have_text("2,000 or fewer")
    address = tab.evaluate("location.href")
    assert {"measure", "party", "period", "claim"} <= set(parse_qs(urlsplit(address).query))
    other = browser.new_page()
    other.goto(address)
    expect(other.locator(".or-card mark.figure")).to_have_text("2,000 or fewer")
    other.close()


def test_a_choice_goes_to_the_address(tab):
    tab.goto("/over-time")
    tab.get_by_role("combobox", name="Over what time").click()
    tab.get_by_role("option", name="One day").click()
    expect(tab.locator(".or-head h2")).to_have_text("Personnel lost, Ukraine: one day, Kursk")
    tab.wait_for_url("**period=day**")


def test_a_row_opens_its_article(tab):
    tab.goto("/figures?measure=tanks&source=ru-mod")
    table = tab.get_by_test_id("stDataFrame")
    table.wait_for()
    box = table.bounding_box()
    tab.wait_for_timeout(1000)  # the table is one canvas: nothing in it can be waited for
    tab.mouse.click(box["x"] + 18, box["y"] + 52)
    expect(tab.locator("mark.figure").last).to_have_text("58")
    expect(tab.locator("mark.other", has_text="4,130").first).to_be_visible()
    tab.wait_for_url("**claim=**")


def test_sources_opens(tab):
    tab.goto("/sources")
    expect(tab.get_by_text("Who publishes them and passes them on")).to_be_visible()
    expect(tab.get_by_test_id("stDataFrame")).to_have_count(2)


def test_pages_are_reached_from_the_menu(tab):
    tab.goto("/over-time")
    for name, heading in (("Figures", "Figures on record"), ("Sources", "Who states figures")):
        tab.get_by_role("link", name=name, exact=True).click()
        expect(tab.get_by_role("heading", name=heading)).to_be_visible()


@pytest.mark.parametrize("address", ["/over-time?measure=tanks&period=none&event=-", "/figures?search=counted"])
def test_a_hostile_article_stays_text(tab, address):
    tab.goto(f"{address}&claim={hostile()}")
    expect(tab.locator(".or-card mark.figure")).to_have_text("77")
    expect(tab.locator(".or-card")).to_contain_text("<script>alert(1)</script>")
    no_trace_of_evil(tab)


def test_hostile_names_stay_text_in_tables_and_boxes(tab):
    tab.goto("/sources?source=<i>Dr</i> Evil")
    expect(tab.locator("h3.or-source")).to_have_text("<i>Dr</i> Evil ![s](http://evil.example/s.png)")
    no_trace_of_evil(tab)
    tab.goto("/figures")
    for box in ("Source", "Outlet"):
        tab.get_by_role("combobox", name=box).click()
        expect(tab.get_by_role("option", name="Evil")).to_be_visible()
        no_trace_of_evil(tab)
        tab.keyboard.press("Escape")


@pytest.mark.parametrize("address", ["/over-time", "/figures", "/sources"])
def test_a_phone_shows_the_whole_width(tab, address):
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(address)
    tab.get_by_test_id("stMainBlockContainer").wait_for()
    (chart(tab) if address == "/over-time" else tab.get_by_test_id("stDataFrame").first).wait_for()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    ("button", "begins"),
    [
        ("Picture (PNG)", b"\x89PNG"),
        ("Picture (SVG)", b"<svg"),
        ("Table (CSV)", b"\xef\xbb\xbfStands for"),
    ],
)
def test_downloads(tab, button, begins, tmp_path):
    tab.goto("/over-time")
    chart(tab)
    with tab.expect_download() as waited:
        tab.get_by_role("button", name=button).click()
    waited.value.save_as(tmp_path / "got")
    assert (tmp_path / "got").read_bytes().startswith(begins)
