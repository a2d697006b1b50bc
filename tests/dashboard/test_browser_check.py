"""*Check* in a real browser: pasting, choosing, sharing; by key, on a phone, in Vietnamese, with hostile words."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served

expect.set_options(timeout=30_000)  # the first page waits for a cold start
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed: apt-get install chromium")

SAID = "Russia's Defence Ministry said Ukraine lost 58 tanks and 4,130 soldiers in Kursk"
LONG = "\n".join(f"Russia's Defence Ministry said Ukraine lost {n} tanks in Kursk." for n in range(57, 97))
EVIL = '29,600 <img src="https://evil.example/x.png" onerror="alert(1)"> <script>1</script> ![](//evil.example)'


@pytest.fixture(scope="module")
def server(filled, tmp_path_factory):
    """The address of the dashboard on the filled store."""
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
    tab = browser.new_page(viewport={"width": 1280, "height": 1000}, base_url=server)
    own = re.compile(rf"(data|blob):|(http|ws){re.escape(server.removeprefix('http'))}")
    tab.on("request", lambda request: None if own.match(request.url) else strangers.append(request.url))
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message) or dialog.dismiss())
    tab.set_default_timeout(30_000)
    yield tab
    tab.close()
    assert strangers == [] and dialogs == []


def paste(page, text):
    page.get_by_label("A sentence, a headline, a figure or a whole article").fill(text)
    page.get_by_role("button", name="Check", exact=True).click()


def pasted_figure(page):
    return page.locator(".or-pasted mark.figure")


def query(page):
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def choose(page, option):
    page.get_by_role("combobox", name=re.compile("figures in this text")).click()
    page.get_by_role("option", name=option).click()


def test_an_example_is_one_click(page):
    page.goto("/")
    page.get_by_role("button", name="Russia says Ukraine has lost").click()
    expect(pasted_figure(page)).to_have_text("more than 29,600")
    expect(page.locator(".or-verdict")).to_contain_text("said another figure for this")


def test_a_pasted_text_is_answered_and_its_address_shows_the_same_elsewhere(page, browser):
    page.goto("/")
    paste(page, SAID)
    expect(page.locator("p.or-yes")).to_contain_text("Russian Ministry of Defence said exactly this.")
    choose(page, "2. 4,130")
    expect(pasted_figure(page)).to_have_text("4,130")
    page.wait_for_url("**figure=**")
    assert query(page)["text"] == SAID
    other = browser.new_page()
    other.goto(page.url)
    expect(pasted_figure(other)).to_have_text("4,130")
    expect(other.locator(".or-statement").first).to_contain_text("2 outlets (")
    other.close()


def test_from_the_answer_to_the_page_of_the_figure(page):
    page.goto(f"/?text={quote(SAID)}")
    with page.context.expect_page() as opened:
        page.locator(".or-statement a").first.click()
    expect(opened.value.locator("mark.figure").first).to_have_text("58")
    assert "/claim?claim=" in opened.value.url
    opened.value.close()
    expect(pasted_figure(page)).to_have_text("58")


def test_a_long_text_is_kept_in_the_window(page):
    page.goto("/")
    paste(page, LONG)
    expect(page.get_by_text("cannot be shared")).to_be_visible()
    assert "text" not in query(page)
    page.get_by_role("button", name="Look up all of them").click()
    expect(page.get_by_text("✓ said so: 1 · ≈ said otherwise: 39 · – not on record: 0")).to_be_visible()
    table = page.get_by_test_id("stDataFrame")
    box = table.bounding_box()
    page.wait_for_timeout(1000)  # the table is one canvas: nothing in it can be waited for
    page.mouse.click(box["x"] + 18, box["y"] + 87)
    expect(pasted_figure(page)).to_have_text("58")
    expect(page.locator("p.or-yes")).to_be_visible()


def test_by_keyboard_alone(page):
    page.goto("/")
    page.get_by_label("A sentence, a headline, a figure or a whole article").focus()
    page.keyboard.type("who said 58?")
    page.keyboard.press("Control+Enter")
    expect(pasted_figure(page)).to_have_text("58")
    expect(page.locator("p.or-yes")).to_be_visible()


def test_on_a_phone(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/?text={quote(SAID)}&all=1")
    expect(page.locator("p.or-yes")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_in_vietnamese(page):
    text = "Nga nói Ukraine mất hơn 4.130 quân ở Kursk"
    page.goto(f"/?lang=vi&text={quote(text)}")
    expect(page.get_by_role("heading", name="Ai đưa ra con số này?")).to_be_visible()
    expect(pasted_figure(page)).to_have_text("hơn 4.130")
    expect(page.locator("p.or-yes")).to_contain_text("đã nói đúng như vậy.")
    expect(page.locator(".or-when").first).to_contain_text("20 thg 8, 2024")


@pytest.mark.parametrize("text", [EVIL, "77"], ids=["pasted", "on record"])
def test_hostile_words_stay_text(page, text):
    page.goto(f"/?text={quote(text)}&all=1&text-language=en")
    expect(page.locator(".or-pasted")).to_contain_text(text)
    expect(page.locator(".or-verdict")).to_be_visible()
    page.wait_for_timeout(300)
    assert page.locator("[href*='evil'], [src*='evil'], [onerror], .or-statement i, .or-pasted script").count() == 0


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_serious(browser, server, scheme, width):
    tab = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900}, base_url=server)
    tab.goto(f"/?text={quote(SAID)}&all=1&figure={SAID.index('4,130')}")
    expect(tab.locator(".or-around")).to_be_visible()
    tab.wait_for_timeout(600)  # what is old fades away
    found = Axe().run(tab).response["violations"]
    tab.close()
    grave = [one for one in found if one["impact"] in ("serious", "critical")]
    assert [(one["id"], node["html"][:160]) for one in grave for node in one["nodes"]] == []
