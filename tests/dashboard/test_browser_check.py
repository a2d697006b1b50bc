"""*Check* in a real browser: pasting, choosing, sharing; by key, on a phone, in Vietnamese, with hostile words."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.dashboard.serving import in_chromium

pytestmark = in_chromium

SAID = "Russia's Defence Ministry said Ukraine lost 58 tanks and 4,130 soldiers in Kursk"
LONG = "\n".join(f"Russia's Defence Ministry said Ukraine lost {n} tanks in Kursk." for n in range(57, 97))
EVIL = '29,600 <img src="https://evil.example/x.png" onerror="alert(1)"> <script>1</script> ![](//evil.example)'


def paste(tab, text):
    tab.get_by_label("A sentence, a headline, a figure or a whole article").fill(text)
    tab.get_by_role("button", name="Check", exact=True).click()


def pasted_figure(tab):
    return tab.locator(".or-pasted mark.figure")


def query(tab):
    return {name: values[0] for name, values in parse_qs(urlsplit(tab.url).query).items()}


def choose(tab, option):
    tab.get_by_role("combobox", name=re.compile("figures in this text")).click()
    tab.get_by_role("option", name=option).click()


def test_an_example_is_one_click(tab):
    tab.goto("/")
    tab.get_by_role("button", name="Russia says Ukraine has lost").click()
    expect(pasted_figure(tab)).to_have_text("more than 29,600")
    expect(tab.locator(".or-verdict")).to_contain_text("said another figure for this")


def test_a_pasted_text_is_answered_and_its_address_shows_the_same_elsewhere(tab, browser):
    tab.goto("/")
    paste(tab, SAID)
    expect(tab.locator("p.or-yes")).to_contain_text("Russian Ministry of Defence said exactly this.")
    choose(tab, "2. 4,130")
    expect(pasted_figure(tab)).to_have_text("4,130")
    tab.wait_for_url("**figure=**")
    assert query(tab)["text"] == SAID
    other = browser.new_page()
    other.goto(tab.url)
    expect(pasted_figure(other)).to_have_text("4,130")
    expect(other.locator(".or-statement").first).to_contain_text("2 outlets (")
    other.close()


def test_from_the_answer_to_the_page_of_the_figure(tab):
    tab.goto(f"/?text={quote(SAID)}")
    with tab.context.expect_page() as opened:
        tab.locator(".or-statement a").first.click()
    expect(opened.value.locator("mark.figure").first).to_have_text("58")
    assert "/claim?claim=" in opened.value.url
    opened.value.close()
    expect(pasted_figure(tab)).to_have_text("58")


def test_a_long_text_is_kept_in_the_window(tab):
    tab.goto("/")
    paste(tab, LONG)
    expect(tab.get_by_text("cannot be shared")).to_be_visible()
    assert "text" not in query(tab)
    tab.get_by_role("button", name="Look up all of them").click()
    expect(tab.get_by_text("✓ said so: 1 · ≈ said otherwise: 39 · – not on record: 0")).to_be_visible()
    table = tab.get_by_test_id("stDataFrame")
    box = table.bounding_box()
    tab.wait_for_timeout(1000)  # the table is one canvas: nothing in it can be waited for
    tab.mouse.click(box["x"] + 18, box["y"] + 87)
    expect(pasted_figure(tab)).to_have_text("58")
    expect(tab.locator("p.or-yes")).to_be_visible()


def test_by_keyboard_alone(tab):
    tab.goto("/")
    expect(tab.get_by_role("button", name="Check", exact=True)).to_be_visible()  # before it, nothing is sent
    tab.get_by_label("A sentence, a headline, a figure or a whole article").focus()
    tab.keyboard.type("who said 58?")
    tab.keyboard.press("Control+Enter")
    expect(pasted_figure(tab)).to_have_text("58")
    expect(tab.locator("p.or-yes")).to_be_visible()


def test_on_a_phone(tab):
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(f"/?text={quote(SAID)}&all=1")
    expect(tab.locator("p.or-yes")).to_be_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_in_vietnamese(tab):
    text = "Nga nói Ukraine mất hơn 4.130 quân ở Kursk"
    tab.goto(f"/?lang=vi&text={quote(text)}")
    expect(tab.get_by_role("heading", name="Ai đưa ra con số này?")).to_be_visible()
    expect(pasted_figure(tab)).to_have_text("hơn 4.130")
    expect(tab.locator("p.or-yes")).to_contain_text("đã nói đúng như vậy.")
    expect(tab.locator(".or-when").first).to_contain_text("20 thg 8, 2024")


@pytest.mark.parametrize("text", [EVIL, "77"], ids=["pasted", "on record"])
def test_hostile_words_stay_text(tab, text):
    tab.goto(f"/?text={quote(text)}&all=1&text-language=en")
    expect(tab.locator(".or-pasted")).to_contain_text(text)
    expect(tab.locator(".or-verdict")).to_be_visible()
    tab.wait_for_timeout(300)
    assert tab.locator("[href*='evil'], [src*='evil'], [onerror], .or-statement i, .or-pasted script").count() == 0
