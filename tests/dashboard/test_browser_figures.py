"""*Figures* and the page of a single figure in a real browser."""

import csv

import pytest
from playwright.sync_api import expect

from dashboard.queries.ask import Ask
from dashboard.queries.figures import Filters, find, rows
from dashboard.record import record
from tests.dashboard.filling import hostile
from tests.dashboard.serving import in_chromium

pytestmark = in_chromium


@pytest.fixture(scope="module")
def vietnamese(filled):
    return ids(filled, Filters(language="vi"))[0]


def ids(store, filters, sort="newest"):
    ask = Ask(record(store))
    return list(rows(ask, find(ask, filters, 1, sort))["claim_id"])


def test_a_card_shows_its_words_and_the_same_statement_elsewhere(tab, vietnamese):
    tab.goto(f"/claim?claim={vietnamese}")
    expect(tab.locator(".or-card mark.figure").first).to_have_text("hơn 4.130")
    expect(tab.locator(".or-dates dt")).to_have_count(4)
    tab.locator(".or-list a", has_text="TASS").first.click()
    expect(tab.locator(".or-card blockquote mark.figure")).to_have_text("more than 4,130")


def test_a_card_tells_its_marks_apart_without_colour(tab, vietnamese):
    tab.goto(f"/claim?claim={vietnamese}")
    mark = tab.locator(".or-card blockquote mark")
    expect(mark).to_have_count(3)
    looks = mark.evaluate_all("all => all.map(m => [getComputedStyle(m).borderBottomStyle, m.className].join())")
    assert len({look.split(",")[0] for look in looks}) == 3


def test_a_citation_is_there_to_copy(tab, vietnamese):
    tab.goto(f"/claim?claim={vietnamese}")
    expect(tab.get_by_test_id("stCode")).to_contain_text("as reported by VnExpress")


def test_the_card_in_vietnamese(tab, vietnamese):
    tab.goto(f"/claim?claim={vietnamese}&lang=vi")
    expect(tab.get_by_role("heading", name="Bốn mốc thời gian")).to_be_visible()
    expect(tab.get_by_test_id("stCode")).to_contain_text("theo VnExpress")


@pytest.mark.parametrize("address", ["/claim?claim={}", "/figures?claim={}"])
def test_on_a_phone_nothing_is_wider_than_the_screen(tab, vietnamese, address):
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(address.format(vietnamese))
    expect(tab.locator(".or-card mark.figure").first).to_be_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("address", ["/claim?claim={}&why=1", "/figures?claim={}"])
def test_a_hostile_article_stays_text(tab, address):
    tab.goto(address.format(hostile()))
    expect(tab.locator(".or-card mark.figure").first).to_have_text("77")
    tab.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    assert tab.locator("[href*='evil'], [href^='javascript'], [src*='evil'], [src*='onerror']").count() == 0


def test_a_download_is_the_filtered_set(tab, filled, tmp_path):
    tab.goto("/figures?source=ru-mod&sort=smallest")
    with tab.expect_download() as waited:
        tab.get_by_role("button", name="Download CSV").click()
    waited.value.save_as(tmp_path / "got.csv")
    with (tmp_path / "got.csv").open(encoding="utf-8", newline="") as file:
        got = [row["claim_id"] for row in csv.DictReader(file)]
    assert got == ids(filled, Filters(source="ru-mod"), "smallest")


def test_a_choice_narrows_the_numbers_of_the_others(tab):
    tab.goto("/figures?language=ru")
    tab.get_by_role("combobox", name="What is counted").click()
    expect(tab.get_by_role("option", name="Personnel (2)")).to_be_visible()
    expect(tab.get_by_role("option")).to_have_count(2)
    tab.keyboard.press("Escape")
