"""In a real browser: articles are added, and a source is found and opened."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.dashboard.serving import in_chromium, served
from tests.dashboard.watching import opened, settled

pytestmark = in_chromium
TEXT = "Losses near Kursk\nThe Defence Ministry said on Monday that 29,600 soldiers and 58 tanks had been lost."

VIETNAMESE = "Theo Bộ Quốc phòng Nga, Ukraine đã mất hơn 4.130 binh sĩ ở Kursk."


@pytest.fixture(scope="module")
def server(filled, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    with served(shutil.copy(filled, home / "store.duckdb"), home) as address:
        yield address


def send(tab, name="Read and keep"):
    tab.get_by_role("button", name=name).click()


def test_files_are_read_and_a_figure_is_one_click_away(tab):
    settled(tab, "/add")
    files = [
        {"name": "a.txt", "mimeType": "text/plain", "buffer": TEXT.encode()},
        {"name": "b <b>evil</b>.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"},
    ]
    tab.set_input_files("input[type=file]", files)
    send(tab)
    expect(tab.get_by_text("1 article is new, 1 could not be read. 2 figures found.")).to_be_visible()
    expect(tab.locator(".or-refused")).to_contain_text("it is a damaged PDF file")
    expect(tab.locator(".or-refused .or-name")).to_have_text("b <b>evil</b>.pdf")
    shown = tab.url
    tab.get_by_role("link", name="2 figures, 1 source").click()
    tab.wait_for_url("**/claim?claim=*")
    tab.goto(shown)
    expect(tab.locator(".or-added li")).to_have_count(2)
    expect(tab.get_by_role("button", name="Add more")).to_be_visible()


def test_text_is_pasted_into_a_store_that_is_not_there_in_vietnamese(browser, tmp_path):
    with served(tmp_path / "new.duckdb", tmp_path) as address, opened(browser, address) as tab:
        settled(tab, "/add?lang=vi&way=text")
        tab.get_by_label("Nội dung bài báo").fill(VIETNAMESE)
        send(tab, "Đọc và lưu")
        expect(tab.get_by_text("1 bài mới. Tìm thấy 1 số liệu.")).to_be_visible()
        assert (tmp_path / "new.duckdb").exists()
        settled(tab, "/sources?lang=vi")
        expect(tab.get_by_text("1 số liệu · 1 bài báo · 1 nguồn.")).to_be_visible()


def test_the_server_does_not_reach_itself(tab, server):
    settled(tab, "/add?way=web")
    tab.get_by_label("Addresses of articles").fill(f"{server}/_stcore/health\nhttp://localhost/")
    send(tab)
    expect(tab.locator(".or-refused")).to_have_count(2)
    expect(tab.locator(".or-refused").first).to_contain_text("it is not on the public web")


def test_a_source_is_looked_for_and_opened_by_its_address(tab):
    settled(tab, "/sources")
    tab.get_by_label("Find a source").fill("officer")
    tab.keyboard.press("Enter")
    expect(tab.get_by_text("1 source fits.")).to_be_visible()
    assert "search=officer" in tab.url
    settled(tab, "/sources?source=ru-mod")
    expect(tab.locator("h3.or-source")).to_have_text("Russian Ministry of Defence")
    tab.get_by_role("link", name="Tanks", exact=True).first.click()
    tab.wait_for_url("**/over-time?measure=tanks*")
    expect(tab.get_by_test_id("stVegaLiteChart")).to_be_visible()


def test_its_record_comes_in_without_a_click(tab):
    settled(tab, "/sources?source=ru-mod")
    expect(tab.get_by_text("being compared with the others")).to_have_count(0)
    expect(tab.get_by_text("Nobody has reviewed its figures yet.")).to_be_visible()
    expect(tab.get_by_text("No sentence with its figures announces a correction.")).to_be_visible()


@pytest.mark.parametrize("address", ["/add", "/add?way=text", "/add?way=web", "/sources", "/sources?source=ru-mod"])
def test_a_phone_shows_the_whole_width(tab, address):
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.emulate_media(color_scheme="dark")
    settled(tab, address)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_way_is_chosen_by_keyboard(tab):
    settled(tab, "/add")
    tab.get_by_role("radio", name="Files").focus()
    tab.keyboard.press("ArrowRight")
    expect(tab.get_by_label("Text of the article")).to_be_visible()
    expect(tab).to_have_url(re.compile("way=text"))
