"""A browser's tab under watch: what it asks of other hosts, and what it opens."""

from contextlib import contextmanager
from urllib.parse import urlsplit

DONE = "[data-testid='stApp'][data-test-script-state='notRunning']"


@contextmanager
def watched(browser, server, **given):
    """A tab that fails its test when anything is asked of another host, or a dialog or window is opened."""
    evil = []
    viewport = given.pop("viewport", {"width": 1280, "height": 1000})
    tab = browser.new_page(viewport=viewport, base_url=server, **given)
    tab.on("request", lambda one: None if ours(one.url, server) else evil.append(one.url))
    tab.on("websocket", lambda one: None if ours(one.url, server) else evil.append(one.url))
    tab.on("dialog", lambda one: evil.append(one.message) or one.dismiss())
    tab.on("popup", lambda one: evil.append(one.url))
    tab.set_default_timeout(30_000)
    yield tab
    tab.close()
    assert evil == []


def ours(address, server):
    parts = urlsplit(address)
    return parts.scheme in ("data", "blob") or parts.netloc == urlsplit(server).netloc


def settled(tab, address):
    """Open an address, and wait until its page has run."""
    tab.goto(address)
    tab.locator("[data-testid='stMainBlockContainer'] :is(h1, h2, h3)").first.wait_for()
    tab.locator(DONE).wait_for()
