"""*Findings* and *Review* in a real browser: by key, on a phone, in another language, with a hostile article."""

import re
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.dashboard.disputed import dispute
from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served

expect.set_options(timeout=30_000)  # the first page waits for a cold start
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed: apt-get install chromium")


@pytest.fixture(scope="module")
def disputed(tmp_path_factory):
    return dispute(tmp_path_factory.mktemp("disputed") / "disputed.duckdb")


@pytest.fixture(scope="module")
def server(disputed, tmp_path_factory):
    """The address of the dashboard on a copy of the store, which the tests decide on."""
    folder = tmp_path_factory.mktemp("home")
    with served(shutil.copy(disputed, folder / "store.duckdb"), folder) as address:
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
    own = re.compile(rf"(data|blob):|(http|ws){re.escape(server.removeprefix('http'))}")
    tab.on("request", lambda request: None if own.match(request.url) else strangers.append(request.url))
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message) or dialog.dismiss())
    tab.set_default_timeout(30_000)
    yield tab
    tab.close()
    assert strangers == [] and dialogs == []


def sign(page, name="ana"):
    """Give the reviewer's name, and leave the box so that keys decide."""
    box = page.get_by_label("Your name")
    box.fill(name)
    box.press("Enter")
    expect(page.get_by_text("Write your name above")).to_have_count(0)
    box.blur()


def figure(page):
    return page.locator(".or-card mark.figure")


def test_keys_confirm_undo_and_skip(page):
    page.goto("/review?source=ua-general-staff&measure=tanks")
    expect(figure(page)).to_have_text("8,800")
    sign(page)
    page.keyboard.press("y")
    expect(figure(page)).to_have_text("9,000")
    expect(page.locator(".or-decision").first).to_contain_text("confirmed by ana")
    page.keyboard.press("u")
    expect(figure(page)).to_have_text("8,800")
    page.keyboard.press("s")
    expect(figure(page)).to_have_text("9,000")
    page.wait_for_url("**after=**")


def test_a_rejection_by_keys_alone(page):
    page.goto("/review?measure=ships")
    expect(figure(page)).to_have_text("52")
    sign(page)
    page.keyboard.press("x")
    reason = page.get_by_label("Why it is no stated figure")
    reason.fill("yes, exactly: a year")  # letters that are keys, too
    reason.press("Enter")
    expect(page.get_by_text("No figure waits for a decision here.")).to_be_visible()
    page.locator("[data-testid=stButton]", has_text=re.compile("^Undo$")).first.click()
    expect(figure(page)).to_have_text("52")


def test_a_correction_shows_on_figures(page):
    page.goto("/review?claim=a-0")
    sign(page)
    page.keyboard.press("e")
    page.get_by_role("combobox", name="Whose").click()
    page.keyboard.type("Belarus")
    page.get_by_role("option", name="Belarus").first.click()
    page.get_by_role("button", name="Keep the correction").click()
    expect(page.locator(".or-decision").first).to_contain_text("Whose: Russia → Belarus")
    page.get_by_role("button", name="Undo my last decision").click()
    expect(page.locator(".or-decision").first).to_contain_text("taken back")


def test_a_finding_is_explained_and_leaves_the_open_ones(page):
    page.goto("/findings?type=total_fell&measure=aircraft")
    expect(page.locator(".or-side")).to_have_count(2)
    sign(page)
    page.get_by_role("button", name="Explain or confirm it").click()
    page.get_by_label("Why (an explanation needs it)").fill("a recount")
    page.get_by_role("button", name="It is explained").click()
    expect(page.get_by_text("No finding fits these filters.")).to_be_visible()
    page.goto("/findings?type=total_fell&measure=aircraft&state=explained")
    expect(page.locator(".or-verdict")).to_contain_text("a recount")


def test_a_finding_opens_alone_at_its_own_address(page):
    page.goto("/findings?type=total_fell&measure=tanks")
    page.locator(".or-finding h4 a").first.click()
    page.wait_for_url("**finding=**")
    expect(page.get_by_role("button", name="Show all findings")).to_be_visible()
    expect(page.locator(".or-side a").first).to_have_attribute("href", re.compile(r"^/claim\?claim=a-0"))


def test_findings_and_review_in_vietnamese(page):
    page.goto("/findings?lang=vi&type=total_fell&state=all")
    expect(page.get_by_role("heading", name="Tổng giảm · 2")).to_be_visible()
    expect(page.locator(".or-finding").first).to_contain_text("số cộng dồn không thể giảm")
    page.goto("/review?lang=vi&claim=b-0")
    expect(page.get_by_role("button", name="Xác nhận")).to_be_visible()
    expect(page.locator(".or-fields")).to_contain_text("8.800")


@pytest.mark.parametrize("address", ["/findings?state=all", "/review?claim=e-0&do=correct"])
def test_a_phone_shows_the_whole_width(page, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    page.locator(".or-finding, .or-fields").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("address", ["/findings?type=no_source", "/review?claim=e-0"])
def test_a_hostile_article_stays_text(page, address):
    page.goto(address)
    expect(page.locator(".or-side, .or-card").first).to_contain_text("<img src=x onerror")
    page.wait_for_timeout(300)
    assert page.locator("[src*='evil'], [onerror]").count() == 0


@pytest.mark.parametrize("address", ["/findings?state=all", "/review?claim=b-0&do=correct"])
def test_axe_finds_nothing_serious(page, address):
    from axe_playwright_python.sync_playwright import Axe

    page.goto(address)
    page.locator(".or-finding, .or-fields").first.wait_for()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
