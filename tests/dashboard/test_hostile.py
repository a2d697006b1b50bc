"""Articles that try to be more than text: nothing of them runs, asks another host, or becomes an element."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from data.store import open_store, write
from tests.dashboard.filling import reading
from tests.dashboard.serving import in_chromium, served
from tests.dashboard.watching import settled

pytestmark = in_chromium
PAYLOADS = yaml.safe_load(Path(__file__).with_name("hostile.yaml").read_text("utf-8"))

# Whatever leads elsewhere, runs, or is of a kind that no page of ours has.
TRACES = """() => {
  const leads = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'background'];
  const home = /^(https?:|data:image|blob:)/;
  const never = 'iframe, object, embed, form:not(.vega-bindings), base, meta[http-equiv=refresh], video, audio';
  const bad = (one) => one.matches(never)
    || (one.matches('style') && one.textContent.includes('evil'))
    || [...one.attributes].some(({name, value}) => name.startsWith('on') || name === 'srcdoc'
      || (name === 'style' && value.includes('evil')) || (name === 'class' && value.includes('evil'))
      || (leads.includes(name) && !value.startsWith('#')
          && (!home.test(new URL(value, location.origin).href)
              || new URL(value, location.origin).host.includes('evil'))));
  const found = [...document.querySelectorAll('*')].filter(bad).map((one) => one.outerHTML.slice(0, 200));
  return window.evil === undefined ? found : [...found, 'a script has run'];
}"""


def article(number, payload):
    """An article that has the payload wherever foreign text can stand."""
    text = f"{payload}\nThe ministry of {payload} said on Monday that 77{number:02} tanks {payload} were lost."
    name = f"{payload} {number}"
    return {
        "outlet": payload, "title": payload, "url": payload, "language": "en",
        "published": f"2024-09-{number + 1:02}", "text": text,
        "claims": [
            {"figure": f"77{number:02}", "value": 7700 + number, "measure": "tanks" if number % 2 else None,
             "measure_text": payload, "action": "lost", "party": payload if number % 3 else "Ukraine",
             "source": name, "source_name": name, "speaker": payload, "via": [payload], "confidence": 0.2,
             "period_kind": "since", "period_start": "2024-08-06"},
        ],
    }  # fmt: skip


def all_in_one():
    """An article with every payload in its text."""
    text = "\n".join([*PAYLOADS, f"The ministry said {' '.join(PAYLOADS)} that 7799 tanks were lost."])
    claim = {"figure": "7799", "value": 7799, "measure": "tanks", "party": "Ukraine", "source": "ministry"}
    return {"outlet": "evil", "language": "en", "published": date(2024, 9, 1), "text": text, "claims": [claim]}


@pytest.fixture(scope="module")
def readings():
    found = [reading(all_in_one())]
    for number, payload in enumerate(PAYLOADS):
        one = yaml.safe_load(yaml.safe_dump(article(number, payload)))
        one["published"] = yaml.safe_load(one["published"])
        one["claims"][0]["period_start"] = yaml.safe_load("2024-08-06")
        found.append(reading(one))
    return found


@pytest.fixture(scope="module")
def server(readings, tmp_path_factory):
    home = tmp_path_factory.mktemp("hostile")
    with open_store(home / "hostile.duckdb") as connection:
        write(connection, readings)
    with served(home / "hostile.duckdb", home) as address:
        yield address


def clean(tab):
    tab.wait_for_timeout(250)  # a beacon needs a moment to be sent
    assert tab.evaluate(TRACES) == []


def test_there_are_twenty_five():
    assert len(set(PAYLOADS)) == 25


def test_the_traces_are_seen_where_there_are_some(browser, server):
    """The proof that these tests can fail."""
    page = browser.new_page()
    page.route("**/*evil.example/**", lambda route: route.abort())
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.goto(f"{server}/_stcore/health")
    for payload in (PAYLOADS[1], PAYLOADS[4], PAYLOADS[6], PAYLOADS[7], PAYLOADS[14]):
        page.set_content(f"<p>{payload}</p>")
        assert page.evaluate(TRACES) != [], payload
    page.close()


@pytest.mark.parametrize(
    "address",
    ["/check", "/over-time", "/over-time?measure=tanks", "/figures", "/findings", "/review", "/sources", "/add"],
)
def test_a_page_with_all_of_them(tab, address):
    settled(tab, address)
    clean(tab)


@pytest.mark.parametrize("page", ["figures", "claim", "review", "over-time"])
@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.torture), 8])
def test_each_of_them_opened(tab, readings, page, every):
    for one in readings[::every]:
        settled(tab, f"/{page}?claim={one.claims[0].claim_id}")
        clean(tab)


@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.torture), 8])
def test_each_as_a_source(tab, readings, every):
    for one in readings[::every]:
        tab.goto("/sources?" + query(source=one.claims[0].source))
        expect(tab.locator("h3.or-source")).to_have_text(one.claims[0].source, use_inner_text=False)
        clean(tab)


@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.torture), 4])
def test_each_in_the_address_itself(tab, every):
    pages = (("figures", "outlet"), ("sources", "search"), ("add", "job"), ("claim", "claim"), ("check", "text"))
    for number, payload in enumerate(PAYLOADS[::every]):
        page, name = pages[number % len(pages)]
        settled(tab, f"/{page}?" + query(**{name: payload}))
        clean(tab)


def test_each_as_a_file_that_is_added(tab):
    settled(tab, "/add?way=files")
    files = [
        {"name": f"{payload.replace('/', '_')}.txt", "mimeType": "text/plain", "buffer": f"{payload} 77".encode()}
        for payload in PAYLOADS
    ]
    tab.set_input_files("input[type=file]", files)
    tab.get_by_role("button", name="Read and keep").click()
    tab.get_by_role("button", name="Add more").wait_for(timeout=120_000)
    assert tab.locator(".or-added li").count() == 25
    clean(tab)


def query(**given):
    from urllib.parse import urlencode

    return urlencode(given)
