"""Another process writes to the store while the dashboard is open: it goes on answering, and shows it after."""

import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.dashboard.filling import reading
from tests.dashboard.serving import in_chromium, served
from tests.dashboard.watching import opened, settled

pytestmark = in_chromium

# Holds the store from its first word until it is told to end, with one more article written in between.
WRITER = """
import pickle, sys
from data.store import open_store, write
with open_store(sys.argv[1]) as connection:
    with open(sys.argv[2], "rb") as file:
        write(connection, [pickle.load(file)])
    print("held", flush=True)
    sys.stdin.readline()
"""
NEW = {
    "outlet": "TASS", "published": "2024-10-06", "language": "en",
    "text": "Ukraine has lost 91 tanks, the Newest Ministry said.",
    "claims": [{"figure": "91", "value": 91, "measure": "tanks", "action": "lost", "party": "Ukraine",
                "source": "Newest Ministry", "source_name": "Newest Ministry"}],
}  # fmt: skip


@pytest.fixture
def store(filled, tmp_path):
    return shutil.copy(filled, tmp_path / "store.duckdb")


@pytest.fixture
def writer(store, tmp_path):
    """Starts the other process; it has the store in its hands when this returns."""
    import pickle
    from datetime import date

    (tmp_path / "new").write_bytes(pickle.dumps(reading({**NEW, "published": date(2024, 10, 6)})))
    begun = []

    def begin():
        command = [sys.executable, "-c", WRITER, str(store), str(tmp_path / "new")]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        begun.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield begin
    for process in begun:
        process.kill()
        process.wait()


def test_the_pages_answer_while_another_process_writes(browser, store, writer, tmp_path):
    with served(store, tmp_path) as server, opened(browser, server) as tab:
        settled(tab, "/sources")
        expect(tab.get_by_text("14 figures ·")).to_be_visible()
        other = writer()
        tab.get_by_label("Find a source").fill("Defence")
        tab.keyboard.press("Enter")
        expect(tab.get_by_text("1 source fits.")).to_be_visible()
        settled(tab, "/sources?source=ru-mod&page=1")
        expect(tab.get_by_text("Another process is writing")).to_be_visible()
        expect(tab.locator("h3.or-source")).to_have_text("Russian Ministry of Defence")
        settled(tab, "/over-time?measure=tanks")
        expect(tab.get_by_test_id("stVegaLiteChart")).to_be_visible()
        settled(tab, "/figures?source=ru-mod")
        expect(tab.get_by_test_id("stDataFrame")).to_be_visible()
        other.communicate("end\n", timeout=20)
        settled(tab, "/sources?search=Newest")
        expect(tab.get_by_text("1 source fits.")).to_be_visible()
        expect(tab.get_by_text("Another process is writing")).to_have_count(0)
