"""Web addresses and feeds: what is read, and that nothing inside can be reached; the hosts are of this test."""

import gzip
import socket
import time
from datetime import UTC, datetime

import pytest
from hosts import PAGE, host, resolver, web

from data.errors import UnreadableInput
from ingest.readers import expand, read
from ingest.readers.feed import MOST, entries, is_feed
from ingest.readers.fetch import LARGEST, Web

__all__ = ["host"]

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News Desk</title>
<item><title>One</title><link>/page</link><pubDate>Mon, 04 Nov 2024 10:00:00 GMT</pubDate></item>
<item><title>Two</title><link>http://inside.test/secret</link></item>
<item><title>Three</title><link>javascript:alert(1)</link></item></channel></rss>"""


def got(host, path="/page", **given):
    """What reading an address of the host gives."""
    (source,) = expand([f"http://news.test:{host.server_port}{path}"], web(host, **given))
    return list(read(source))


def causes(found):
    return [one.cause for one in found if isinstance(one, UnreadableInput)]


def test_a_page_becomes_an_article(host):
    (article,) = got(host)
    assert article.title == "Losses near Kursk" and "29,600 soldiers" in article.text
    assert article.url == f"http://news.test:{host.server_port}/page"
    assert [path for path, *_ in host.asked] == ["/robots.txt", "/page"]
    assert all(agent.startswith("OnRecord/") for _, agent, _ in host.asked)


def test_a_feed_gives_its_articles_and_what_cannot_be_read(host):
    host.answers["/feed"] = (200, {"Content-Type": "application/rss+xml"}, FEED.encode())
    article, refused = got(host, "/feed")
    assert (article.published, article.outlet) == (datetime(2024, 11, 4, 10, tzinfo=UTC), "News Desk")
    assert refused.cause == "is not on the public web"
    assert [path for path, *_ in host.asked].count("/robots.txt") == 1, "its rules are asked for once"


# Ways to write this machine, its network, and what is no page of the web.
INSIDE = [
    "http://127.0.0.1/", "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://127.1/", "http://127.0.1/",
    "http://0/", "http://0.0.0.0/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/",
    "http://017700000001/", "http://127.0.0.1:8501/", "http://127.255.255.254/", "http://[::1]/", "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[ff02::1]/",
    "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://100.64.0.1/", "http://169.254.169.254/",
    "http://169.254.169.254/latest/meta-data", "http://198.18.0.1/", "http://224.0.0.1/", "http://255.255.255.255/",
    "http://\uff11\uff12\uff17.0.0.1/", "http://127\u30020\u30020\u30021/", "http://\u2460\u2461\u2466.0.0.1/",
    "http://inside.test/", "http://router.test/", "http://news.test:22/", "http://user:pass@news.test/",
    "http://127.0.0.1#@news.test/", "http://127.0.0.1\\@news.test/", "http://news.test@127.0.0.1/",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_nothing_inside_is_reached(address, monkeypatch):
    reached = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, to: reached.append(to))
    (source,) = expand([address], Web(resolver=resolver))
    (cause,) = causes(read(source))
    assert cause in ("is not on the public web", "cannot be reached")
    assert reached == []


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "FILE:///etc/passwd", "ftp://news.test/", "gopher://news.test/"]
)
def test_what_is_no_web_address_is_the_name_of_a_file(address):
    (error,) = expand([address])
    assert error.cause == "No such file or directory"


def test_a_name_that_leads_elsewhere_the_second_time(host):
    """The address that was checked is the one that is connected to."""
    answers = iter(["127.0.0.1"])

    def turning(name, port, *rest, **more):
        address = next(answers, "127.0.0.2")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    given = web(host)
    (source,) = expand([f"http://news.test:{host.server_port}/page"], Web(given.policy, turning, pause=0))
    assert causes(read(source)) == ["is not on the public web"]
    assert [path for path, *_ in host.asked] == ["/robots.txt"], "one look, one connection"


def test_this_machine_is_refused_without_any_rule_of_a_test(host):
    (source,) = expand([f"http://127.0.0.1:{host.server_port}/page"])
    assert causes(read(source)) == ["is not on the public web"]
    assert host.asked == []


@pytest.mark.parametrize(
    "target", ["http://inside.test/", "http://[::1]/", "file:///etc/passwd", "gopher://news.test/"]
)
def test_a_redirect_is_checked_like_the_address_itself(host, target):
    host.answers["/away"] = (302, {"Location": target}, b"")
    assert causes(got(host, "/away")) == ["is not on the public web"]


def test_redirects_are_followed_but_not_for_ever(host):
    host.answers["/moved"] = (301, {"Location": "/page"}, b"x" * 1000)
    host.answers["/loop"] = (302, {"Location": "/loop"}, b"")
    (article,) = got(host, "/moved")
    assert article.url.endswith("/page")
    assert causes(got(host, "/loop")) == ["is redirected again and again"]


@pytest.mark.parametrize(
    ("answer", "refused"),
    [
        ((200, {}, b"User-agent: *\nDisallow: /page"), True),
        ((200, {}, b"User-agent: OnRecord\nDisallow: /"), True),
        ((200, {}, b"User-agent: Other\nDisallow: /"), False),
        ((500, {}, b""), True),
        ((403, {}, b""), False),
    ],
)
def test_robots_are_respected(host, answer, refused):
    host.answers["/robots.txt"] = answer
    found = causes(got(host))
    assert found == (["may not be read by programs, its host says (robots.txt)"] if refused else [])
    assert any(path == "/page" for path, *_ in host.asked) is not refused


def test_a_redirect_is_held_to_the_robots_of_where_it_leads(host):
    host.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /page")
    host.answers["/moved"] = (301, {"Location": "/page"}, b"")
    assert causes(got(host, "/moved")) == ["may not be read by programs, its host says (robots.txt)"]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip bomb"])
def test_a_page_over_ten_megabytes_is_not_read(host, packed):
    body = b"a" * (LARGEST + 10)
    headers = {"Content-Encoding": "gzip"} if packed else {}
    host.answers["/page"] = (200, headers, gzip.compress(body) if packed else body)
    assert causes(got(host)) == ["is larger than 10 MB"]


@pytest.mark.parametrize("address", ["http://[::1", "http://[abc]/x", "https://]/", "http://[v1.x"])
def test_brackets_that_hold_no_address(address):
    (source,) = expand([address])
    assert causes(read(source)) == ["is no web address"]


def test_a_redirect_to_what_is_no_address(host):
    host.answers["/page"] = (302, {"Location": "http://[::1"}, b"")
    assert len(causes(got(host))) == 1


def test_a_host_that_drips_is_left(host):
    def drip(handler):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(40):
            handler.wfile.write(b"<p>")
            handler.wfile.flush()
            time.sleep(0.05)

    host.answers["/page"] = drip
    began = time.monotonic()
    assert causes(got(host, seconds=0.5)) == ["does not answer in time"]
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        ((404, {}, b""), "is not given out (status 404)"),
        ((200, {"Content-Type": "image/png"}, b"\x89PNG"), "is a picture"),
        ((200, {}, b"<html><body></body></html>"), "is a web page in which no article was found"),
        ((200, {"Content-Type": "text/plain"}, b"  "), "holds no text"),
        ((200, {"Content-Type": "text/xml"}, b"<rss><channel/></rss>"), "is a feed without articles"),
        ((200, {"Content-Encoding": "gzip"}, b"no gzip"), "cannot be reached"),
    ],
)
def test_what_cannot_be_read_is_told(host, answer, cause):
    host.answers["/page"] = answer
    assert causes(got(host)) == [cause]


def test_a_feed_is_told_from_a_page():
    atom = b'\xef\xbb\xbf<?xml version="1.0"?><!-- a --><feed xmlns="http://www.w3.org/2005/Atom"></feed>'
    assert is_feed(atom) and is_feed(FEED.encode()) and not is_feed(PAGE.encode()) and not is_feed(b"feed")


def test_of_a_long_feed_the_newest_are_read():
    item = "<item><link>http://a.test/{n}</link><pubDate>{n:02} Nov 2024 00:00 GMT</pubDate></item>"
    items = "".join(item.format(n=n) for n in range(1, 31))
    found = entries(f"<rss><channel>{items}</channel></rss>".encode(), "http://a.test/")
    assert len(found) == MOST and found[0].url.endswith("/30")


def test_a_feed_opens_no_file_and_does_not_explode(tmp_path):
    (tmp_path / "secret").write_text("SECRET")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file://{tmp_path}/secret">{laughs}]>
<rss><channel><title>&l11;&file;</title><item><link>http://a.test/1</link><title>&l11;&file;</title></item></channel></rss>"""
    (entry,) = entries(bomb.encode(), "http://a.test/")
    assert len(entry.title or "") < 10_000 and "SECRET" not in f"{entry.title}{entry.outlet}"
