"""*Over time* in a real browser: brush, gap, flags, files, phone, languages, hostile article."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.dashboard.filling import hostile
from tests.dashboard.looking import chart, no_trace_of_evil
from tests.dashboard.serving import in_chromium

pytestmark = in_chromium


def main_chart(tab):
    chart(tab).wait_for()
    return tab.get_by_test_id("stVegaLiteChart")


def test_a_brush_narrows_the_dates_and_a_button_widens_them(tab):
    tab.goto("/over-time")
    small = main_chart(tab).nth(1)
    small.scroll_into_view_if_needed()
    at = small.bounding_box()
    x, y, wide = at["x"], at["y"] + 40, at["width"]
    tab.mouse.move(x + wide * 0.03, y)
    tab.mouse.down()
    tab.mouse.move(x + wide * 0.2, y, steps=4)
    tab.mouse.move(x + wide * 0.4, y, steps=4)
    tab.mouse.up()
    tab.wait_for_url("**from=2024-**")
    expect(tab.locator(".or-head p").first).to_have_text("5 statements by 2 sources, 20 Aug 2024 – 25 Aug 2024")
    assert {"from", "to"} <= set(parse_qs(urlsplit(tab.url).query))
    tab.get_by_role("button", name="The whole time", exact=True).click()
    expect(tab.locator(".or-head p").first).to_contain_text("6 statements")


def test_two_sources_and_their_gap(tab):
    tab.goto("/over-time?a=ru-mod&b=An officer")
    expect(tab.get_by_role("heading", name="The gap: Russian Ministry of Defence less An officer")).to_be_visible()
    expect(main_chart(tab)).to_have_count(3)


def test_findings_are_marked_once_the_audit_has_ended(tab):
    tab.goto("/over-time")
    link = tab.locator(".or-notes a").first
    expect(link).to_be_visible()
    assert "finding=" in link.get_attribute("href")
    expect(tab.get_by_text("does not fit: see below")).to_be_attached()


@pytest.mark.parametrize(
    ("button", "words"), [("About the data (JSON)", '"citation"'), ("Page to embed (HTML)", "<!doctype html>")]
)
def test_files_are_of_what_is_shown(tab, tmp_path, button, words):
    tab.goto("/over-time?to=2024-08-31")
    main_chart(tab)
    with tab.expect_download() as waited:
        tab.get_by_role("button", name=button).click()
    waited.value.save_as(tmp_path / "got")
    text = (tmp_path / "got").read_text("utf-8")
    assert words in text and "20,650" not in text
    if button.endswith("(JSON)"):
        told = json.loads(text)
        assert told["statements"] == 5 and told["query"]["to"] == "2024-08-31"
    else:
        strangers = []
        other = tab.context.browser.new_page()
        other.on("request", lambda request: strangers.append(request.url))
        other.set_content(text)
        expect(other.locator("svg text", has_text="Russian Ministry of Defence").first).to_be_visible()
        assert strangers == [] and other.locator("tbody tr").count() == 5
        other.close()


def test_a_phone_shows_gap_and_overview_in_its_width(tab):
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto("/over-time?a=ru-mod&b=An officer")
    expect(main_chart(tab)).to_have_count(3)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_in_vietnamese(tab):
    tab.goto("/over-time?lang=vi")
    main_chart(tab)
    expect(tab.get_by_text("6 phát biểu của 2 nguồn")).to_be_visible()
    expect(tab.get_by_role("button", name="Bảng (CSV)")).to_be_visible()
    expect(tab.get_by_test_id("stVegaLiteChart").first.locator("svg")).to_contain_text("thg 9")


def test_a_click_in_a_narrowed_chart_opens_the_card_below_it(tab):
    tab.goto("/over-time?from=2024-08-21&to=2024-08-22")
    main_chart(tab)
    tab.get_by_test_id("stVegaLiteChart").first.locator("[aria-roledescription='circle']").first.click(force=True)
    expect(tab.locator(".or-card mark.figure")).to_have_text("около 4400")
    assert "from=2024-08-21" in tab.url


def test_a_hostile_article_in_chart_and_gap_stays_text(tab):
    tab.goto(f"/over-time?measure=tanks&period=none&event=-&claim={hostile()}")
    expect(tab.locator(".or-card mark.figure")).to_have_text("77")
    tab.get_by_text("The same as a table").click()
    expect(tab.get_by_test_id("stDataFrame")).to_be_visible()
    no_trace_of_evil(tab)
