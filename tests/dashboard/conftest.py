"""Stores for the tests of the dashboard (filled, empty, and none), and a browser with a tab under watch."""

import sys
from functools import cache

import pytest
from playwright.sync_api import expect, sync_playwright
from streamlit.components.v2 import manifest_scanner

from data.store import open_store
from tests.dashboard.filling import fill
from tests.dashboard.serving import ARGUMENTS, CHROMIUM, served
from tests.dashboard.watching import DESK, watched

expect.set_options(timeout=30_000)


@pytest.fixture(autouse=True)
def main_module(monkeypatch):
    """Puts back the main module: AppTest leaves its script there, which worker processes would begin to run."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture(autouse=True, scope="session")
def scanned_once():
    """Every AppTest asks all installed packages for components of Streamlit: here they are asked once."""
    once = cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    return fill(tmp_path_factory.mktemp("store") / "filled.duckdb")


@pytest.fixture(scope="session")
def stores(tmp_path_factory, filled):
    """A store of each kind by name."""
    folder = tmp_path_factory.mktemp("stores")
    with open_store(folder / "empty.duckdb"):
        pass
    return {"filled": filled, "empty": folder / "empty.duckdb", "missing": folder / "none.duckdb"}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def server(filled, tmp_path_factory):
    """The address of the dashboard on the filled store; tests that write have a server of their own."""
    with served(filled, tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="session")
def tabs(browser):
    """One tab for each server, used by one test after another: a new one has to read all of Streamlit anew."""
    return cache(lambda server: browser.new_page(viewport=DESK, base_url=server))


@pytest.fixture
def tab(tabs, server):
    """A tab that fails its test when anything is asked of another host, or a dialog is opened."""
    tab = tabs(server)
    tab.set_viewport_size(DESK)
    tab.emulate_media(color_scheme="light")
    with watched(tab, server):
        yield tab
    tab.goto("about:blank")
