"""Feeds that are watched: what is new is kept once, what is ill is tried again, and it ends when asked to."""

import os
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest
from hosts import PAGE, host, web

from data.store import Tally, open_store
from ingest.feeds.poll import TRIES, Poll
from ingest.feeds.watch import watch
from ingest.pipeline import Particulars
from ingest.pipeline.listener import Listener
from ingest.readers.fetch import Fetcher

__all__ = ["host"]
ITEM = "<item><guid>{0}</guid><title>Title {0}</title><link>/{0}</link></item>"
RSS = {"Content-Type": "application/rss+xml"}


def feed(*names):
    items = "".join(ITEM.format(name) for name in names)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>{items}</channel></rss>'.encode()


def page(name):
    return PAGE.replace("29,600", f"29,6{name:0>2}").encode()


@pytest.fixture
def desk(host, tmp_path):
    """A feed at /feed of the host, and what looks at it."""
    return Desk(host, tmp_path / "s.duckdb")


class Desk:
    def __init__(self, host, store):
        self.host, self.store, self.refused = host, store, []
        self.address = f"http://news.test:{host.server_port}/feed"

    def shows(self, *names, missing=(), **headers):
        """What the feed points to, and which of the pages are there."""
        self.host.answers["/feed"] = (200, RSS | headers, feed(*names))
        for name in names:
            self.host.answers[f"/{name}"] = (503, {}, b"") if name in missing else (200, {}, page(name))

    def look(self, stop=lambda: False):
        listener = Listener(refuse=self.refused.append, stop=stop)
        poll = Poll(Fetcher(web(self.host)), Particulars(language="en"), self.store, listener)
        return watch([self.address], poll, None, lambda feed, tally: None)

    def asked(self):
        return [path for path, *_ in self.host.asked if path not in ("/robots.txt", "/feed")]


def test_only_what_is_new_is_fetched_and_kept(desk):
    desk.shows("1", "2")
    assert desk.look() == Tally(added=2)
    assert desk.look() == Tally()
    desk.shows("1", "2", "3")
    assert desk.look() == Tally(added=1)
    assert sorted(desk.asked()) == ["/1", "/2", "/3"]


def test_a_feed_that_has_not_changed_says_so(desk):
    def conditional(handler):
        known = handler.headers["If-None-Match"] == '"a"' and handler.headers["If-Modified-Since"] == "Mon"
        handler.send_response(304 if known else 200)
        for name, value in {**RSS, "ETag": '"a"', "Last-Modified": "Mon"}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(b"" if known else feed("1"))

    desk.shows("1")
    desk.host.answers["/feed"] = conditional
    assert desk.look() == Tally(added=1)
    assert desk.look() == Tally()
    with open_store(desk.store, read_only=True) as connection:
        assert connection.execute("SELECT etag, modified FROM feeds").fetchall() == [('"a"', "Mon")]


def test_a_page_that_is_ill_is_tried_again_but_not_for_ever(desk):
    desk.shows("1", "2", missing=("2",), ETag='"a"')
    assert desk.look() == Tally(added=1, unreadable=1)
    for _ in range(TRIES + 1):
        desk.look()
    assert desk.asked().count("/2") == TRIES
    assert desk.asked().count("/1") == 1


def test_a_page_that_is_well_again_lands(desk):
    desk.shows("1", missing=("1",))
    assert desk.look() == Tally(unreadable=1)
    desk.shows("1")
    assert desk.look() == Tally(added=1)


def test_a_feed_that_cannot_be_had_is_named_and_asked_more_seldom(desk, monkeypatch):
    desk.host.answers["/feed"] = (503, {}, b"")
    clock = count(step=30.0)
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    looks = iter([False] * 60 + [True] * 9)
    listener = Listener(refuse=desk.refused.append, stop=lambda: next(looks))
    poll = Poll(Fetcher(web(desk.host)), Particulars(), desk.store, listener)
    watch([desk.address], poll, 60.0, lambda feed, tally: None)
    assert 2 < len(desk.refused) < 12
    assert {error.origin for error in desk.refused} == {desk.address}


def test_stopped_it_tries_what_is_left_the_next_time(desk):
    desk.shows("1", "2")
    asked = count()
    assert desk.look(stop=lambda: next(asked) > 2).kept < 2
    desk.look()
    with open_store(desk.store, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (2,)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_ends_when_asked_to(tmp_path, number):
    """Waiting for its next look at a feed that nobody may have (it is on this machine)."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-c", "import sys; from ingest.cli import main; sys.exit(main())", "watch"]
    with subprocess.Popen(
        [*command, "http://127.0.0.1:9/feed", "--store", str(tmp_path / "s.duckdb")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True,
    ) as process:  # fmt: skip
        assert "is not on the public web" in process.stderr.readline()
        os.kill(process.pid, number)
        out, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "1 unreadable" in out
