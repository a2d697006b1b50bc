"""Web archives: which records are read, and what of them."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest

from ingest.readers.archives import members_of_warc
from tests.ingest.archives_of import found
from tests.ingest.make_archives import PAGE, answer, chunked, record

# what the server sent, its heads, what is read of it; None is nothing, text an error
PACKED = gzip.compress(PAGE, mtime=0)
ANSWERS = {
    "plain": (answer(PAGE), PAGE),
    "gzip": (answer(PACKED, "Content-Encoding: gzip\r\n"), PAGE),
    "deflate": (answer(zlib.compress(PAGE), "Content-Encoding: deflate\r\n"), PAGE),
    "chunked": (answer(chunked(PAGE), "Transfer-Encoding: chunked\r\n"), PAGE),
    "chunked gzip": (answer(chunked(PACKED), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"), PAGE),
    "unpacked by the crawler": (answer(PAGE, "Content-Encoding: gzip\r\n"), PAGE),
    "lines of Unix": (answer(PAGE).replace(b"\r\n", b"\n"), PAGE),
    "JSON": (answer(b"[]", media="application/json"), b"[]"),
    "no media type": (b"HTTP/1.1 200 OK\r\n\r\n" + PAGE, PAGE),
    "a picture": (answer(b"x", media="image/png"), None),
    "not found": (answer(PAGE, status="404 Not Found"), None),
    "moved": (answer(PAGE, "Location: /b\r\n", status="301 Moved"), None),
    "no status": (b"HTTP/1.1 OK\r\n\r\n" + PAGE, None),
    "broken gzip": (answer(b"\x1f\x8b\x08broken", "Content-Encoding: gzip\r\n"), "not in the form"),
    "broken chunks": (answer(b"zz\r\nhello", "Transfer-Encoding: chunked\r\n"), "not in the form"),
    "a bomb": (answer(gzip.compress(bytes(30 << 20)), "Content-Encoding: gzip\r\n"), "made to harm"),
    "a huge bomb": (answer(gzip.compress(bytes(99 << 20)), "Content-Encoding: gzip\r\n"), "larger than"),
}


@pytest.mark.parametrize(("sent", "wanted"), ANSWERS.values(), ids=ANSWERS)
def test_pages_are_read_without_what_the_server_put_around_them(sent, wanted):
    after = record(answer(b"<p>Last.</p>"), url="https://news.test/z")
    *rest, last = members_of_warc(io.BytesIO(record(sent) + after), "a")
    assert (last.raw, last.url, last.published) == (b"<p>Last.</p>", "https://news.test/z", None)
    assert len(rest) == (wanted is not None)
    for one in rest:
        assert one.origin == "a!https://news.test/a"
        assert wanted in one.cause if isinstance(wanted, str) else one.raw == wanted


# the type of a record, its media type, whether it is read
TYPES = {
    "resource": ("text/html", True), "conversion": ("text/plain", True), "request": ("text/html", False),
    "metadata": ("text/plain", False), "revisit": ("text/html", False), "warcinfo": ("text/plain", False),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "media", "read"), [(kind, *rest) for kind, rest in TYPES.items()], ids=TYPES)
def test_types_of_records(kind, media, read):
    good, _ = found(members_of_warc, record(PAGE, kind, media=media))
    assert list(good.values()) == ([PAGE] if read else [])


def test_a_page_that_its_crawler_cut_short_is_told():
    _, causes = found(members_of_warc, record(answer(PAGE), more="WARC-Truncated: length\r\n"))
    assert causes == ["is incomplete: its crawler cut it short"]
