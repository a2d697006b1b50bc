"""*Findings* and *Review* in a real browser: by key, on a phone, in another language, with a hostile article."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.dashboard.axe import grave
from tests.dashboard.disputed import dispute
from tests.dashboard.serving import in_chromium, served
from tests.dashboard.watching import at_rest

pytestmark = in_chromium


@pytest.fixture(scope="module")
def disputed(tmp_path_factory):
    return dispute(tmp_path_factory.mktemp("disputed") / "disputed.duckdb")


@pytest.fixture(scope="module")
def server(disputed, tmp_path_factory):
    """The address of the dashboard on a copy of the store, which the tests decide on."""
    folder = tmp_path_factory.mktemp("home")
    with served(shutil.copy(disputed, folder / "store.duckdb"), folder) as address:
        yield address


def sign(tab, name="ana"):
    """Give the reviewer's name, and leave the box so that keys decide."""
    box = tab.get_by_label("Your name")
    box.fill(name)
    at_rest(tab)
    box.press("Enter")
    expect(tab.get_by_text("Write your name above")).to_have_count(0)
    box.blur()
    at_rest(tab)


def figure(tab):
    return tab.locator(".or-card mark.figure")


def test_keys_confirm_undo_and_skip(tab):
    tab.goto("/review?source=ua-general-staff&measure=tanks")
    expect(figure(tab)).to_have_text("8,800")
    sign(tab)
    tab.keyboard.press("y")
    expect(figure(tab)).to_have_text("9,000")
    expect(tab.locator(".or-decision").first).to_contain_text("confirmed by ana")
    tab.keyboard.press("u")
    expect(figure(tab)).to_have_text("8,800")
    tab.keyboard.press("s")
    expect(figure(tab)).to_have_text("9,000")
    tab.wait_for_url("**after=**")


def test_a_rejection_by_keys_alone(tab):
    tab.goto("/review?measure=ships")
    expect(figure(tab)).to_have_text("52")
    sign(tab)
    tab.keyboard.press("x")
    reason = tab.get_by_label("Why it is no stated figure")
    reason.fill("yes, exactly: a year")  # letters that are keys, too
    reason.press("Enter")
    expect(tab.get_by_text("No figure waits for a decision here.")).to_be_visible()
    tab.locator("[data-testid=stButton]", has_text=re.compile("^Undo$")).first.click()
    expect(figure(tab)).to_have_text("52")


def test_a_correction_shows_on_figures(tab):
    tab.goto("/review?claim=a-0")
    sign(tab)
    tab.keyboard.press("e")
    tab.get_by_role("combobox", name="Whose").click()
    tab.keyboard.type("Belarus")
    tab.get_by_role("option", name="Belarus").first.click()
    tab.get_by_role("button", name="Keep the correction").click()
    expect(tab.locator(".or-decision").first).to_contain_text("Whose: Russia → Belarus")
    tab.get_by_role("button", name="Undo my last decision").click()
    expect(tab.locator(".or-decision").first).to_contain_text("taken back")


def test_a_finding_is_explained_and_leaves_the_open_ones(tab):
    tab.goto("/findings?type=total_fell&measure=aircraft")
    expect(tab.locator(".or-side")).to_have_count(2)
    sign(tab)
    tab.get_by_role("button", name="Explain or confirm it").click()
    tab.get_by_label("Why (an explanation needs it)").fill("a recount")
    tab.get_by_role("button", name="It is explained").click()
    expect(tab.get_by_text("No finding fits these filters.")).to_be_visible()
    tab.goto("/findings?type=total_fell&measure=aircraft&state=explained")
    expect(tab.locator(".or-verdict")).to_contain_text("a recount")


def test_a_finding_opens_alone_at_its_own_address(tab):
    tab.goto("/findings?type=total_fell&measure=tanks")
    tab.locator(".or-finding h4 a").first.click()
    tab.wait_for_url("**finding=**")
    expect(tab.get_by_role("button", name="Show all findings")).to_be_visible()
    expect(tab.locator(".or-side a").first).to_have_attribute("href", re.compile(r"^/claim\?claim=a-0"))


def test_findings_and_review_in_vietnamese(tab):
    tab.goto("/findings?lang=vi&type=total_fell&state=all")
    expect(tab.get_by_role("heading", name="Tổng giảm · 2")).to_be_visible()
    expect(tab.locator(".or-finding").first).to_contain_text("số cộng dồn không thể giảm")
    tab.goto("/review?lang=vi&claim=b-0")
    expect(tab.get_by_role("button", name="Xác nhận")).to_be_visible()
    expect(tab.locator(".or-fields")).to_contain_text("8.800")


@pytest.mark.parametrize("address", ["/findings?state=all", "/review?claim=e-0&do=correct"])
def test_a_phone_shows_the_whole_width(tab, address):
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(address)
    tab.locator(".or-finding, .or-fields").first.wait_for()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("address", ["/findings?type=no_source", "/review?claim=e-0"])
def test_a_hostile_article_stays_text(tab, address):
    tab.goto(address)
    expect(tab.locator(".or-side, .or-card").first).to_contain_text("<img src=x onerror")
    tab.wait_for_timeout(300)
    assert tab.locator("[src*='evil'], [onerror]").count() == 0


@pytest.mark.parametrize("address", ["/findings?state=all", "/review?claim=b-0&do=correct"])
def test_axe_finds_nothing_serious(tab, address):
    tab.goto(address)
    tab.locator(".or-finding, .or-fields").first.wait_for()
    assert grave(tab) == []
