"""A browser's tab under watch: what it asks of other hosts, and what it opens."""

from contextlib import contextmanager
from urllib.parse import urlsplit

DONE = "[data-testid='stApp'][data-test-script-state='notRunning']"
DESK = {"width": 1280, "height": 1000}
_AT_REST = """() => [...document.querySelectorAll('style')].some((one) => one.textContent.includes('.or-head'))
  && [...document.querySelectorAll("[data-testid='stMain'] *")].every((one) => one.dataset.stale !== 'true'
  && one.getAnimations().every((moved) => !(moved instanceof CSSTransition)))"""


@contextmanager
def watched(tab, server):
    """A tab that fails its test when anything is asked of another host, or a dialog is opened."""
    evil = []
    watches = {
        "request": lambda one: None if ours(one.url, server) else evil.append(one.url),
        "websocket": lambda one: None if ours(one.url, server) else evil.append(one.url),
        "dialog": lambda one: evil.append(one.message) or one.dismiss(),
        "popup": lambda one: None if ours(one.url, server) else evil.append(one.url),
    }
    for event, watch in watches.items():
        tab.on(event, watch)
    yield tab
    for event, watch in watches.items():
        tab.remove_listener(event, watch)
    assert evil == []


@contextmanager
def opened(browser, server):
    """A tab of its own on a server, under watch."""
    tab = browser.new_page(viewport=DESK, base_url=server)
    with watched(tab, server):
        yield tab
    tab.close()


def at_rest(tab):
    """Wait until the page has run, our styles are there, and what it no longer shows has faded away."""
    tab.locator(DONE).wait_for()
    tab.wait_for_function(_AT_REST)


def ours(address, server):
    parts = urlsplit(address)
    return parts.scheme in ("data", "blob") or parts.netloc == urlsplit(server).netloc


def settled(tab, address):
    """Open an address, and wait until its page has run."""
    tab.goto(address)
    tab.locator("[data-testid='stMainBlockContainer'] :is(h1, h2, h3)").first.wait_for()
    tab.locator(DONE).wait_for()
