"""Pages saved in one file: the page among its pictures, as browsers write it."""

from __future__ import annotations

import base64
import io
import quopri

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.mhtml import read_mhtml

PROSE = "Генштаб повідомив у понеділок, що від початку року ворог втратив близько 29 600 осіб."
MORE = "Дані уточнюються, ідеться в повідомленні, яке з'явилося вранці на сторінці відомства."
PAGE = """<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">{head}
</head><body><article><p>{prose}</p><p>{more}</p></article><img src="cid:picture"></body></html>"""
CHROME = """From: <Saved by Blink>\r
Snapshot-Content-Location: https://example.org/a?b=1\r
Subject: =?utf-8?Q?=D0=92=D1=82=D1=80=D0=B0=D1=82=D0=B8?=\r
Date: Tue, 5 Nov 2024 10:00:00 +0200\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----MultipartBoundary--x----"\r
\r
\r
------MultipartBoundary--x----\r
Content-Type: text/html\r
Content-ID: <frame-1@mhtml.blink>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://example.org/a?b=1\r
\r
{page}\r
------MultipartBoundary--x----\r
Content-Type: text/css\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: cid:css-1@mhtml.blink\r
\r
p {{ margin: 29600px }}\r
------MultipartBoundary--x------\r
"""
EXPLORER = """From: "Saved by Windows Internet Explorer 8"\r
Subject: Losses\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; start="<two@x>"; boundary="----=_NextPart_000"\r
X-MimeOLE: Produced By Microsoft MimeOLE V6.1\r
\r
This is a multi-part message in MIME format.\r
\r
------=_NextPart_000\r
Content-Type: text/html; charset="utf-8"\r
Content-ID: <one@x>\r
Content-Transfer-Encoding: 7bit\r
\r
<html><body><p>A frame around the page that says nothing of any losses at all.</p></body></html>\r
------=_NextPart_000\r
Content-Type: text/html;\r
\tcharset="windows-1251"\r
Content-ID: <two@x>\r
Content-Transfer-Encoding: base64\r
Content-Location: http://example.org/old.htm\r
\r
{page}\r
------=_NextPart_000--\r
"""
SINGLE = """Subject: Losses\r
MIME-Version: 1.0\r
Content-Type: text/html; charset=utf-8\r
Content-Transfer-Encoding: 8bit\r
Content-Location: https://example.org/one\r
\r
{page}"""


def page(charset="utf-8", head="") -> bytes:
    return PAGE.format(charset=charset, head=head, prose=PROSE, more=MORE).encode(charset)


def chrome(head="") -> bytes:
    return filled(CHROME, quopri.encodestring(page(head=head)).replace(b"\n", b"\r\n"))


def filled(message, body) -> bytes:
    return message.replace("{page}", "\0").replace("{{", "{").replace("}}", "}").encode().replace(b"\0", body)


def read(raw) -> Article:
    (article,) = read_mhtml(io.BytesIO(raw), "a.mhtml")
    return article


# the file, the particulars of its article
FILES = {
    "Chrome": (chrome(), "Втрати", "https://example.org/a?b=1", ()),
    "a title of its own": (chrome("<title>Told</title>"), "Told", "https://example.org/a?b=1", ()),
    "an address of its own": (
        chrome('<link rel="canonical" href="https://example.org/a">'),
        "Втрати",
        "https://example.org/a",
        (),
    ),
    "Internet Explorer": (
        filled(EXPLORER, base64.encodebytes(page("windows-1251"))),
        "Losses",
        "http://example.org/old.htm",
        (),
    ),
    "a page alone": (filled(SINGLE, page()), "Losses", "https://example.org/one", ()),
    "blank lines before": (b"\r\n\n" + chrome(), "Втрати", "https://example.org/a?b=1", ()),
    "line ends of Unix": (chrome().replace(b"\r\n", b"\n"), "Втрати", "https://example.org/a?b=1", ()),
    "no end": (chrome().rpartition(b"------Mult")[0], "Втрати", "https://example.org/a?b=1", ("incomplete",)),
    "cut off after the page": (
        chrome().partition(b"p { ")[0],
        "Втрати",
        "https://example.org/a?b=1",
        ("incomplete",),
    ),
}


@pytest.mark.parametrize(("raw", "title", "url", "flags"), FILES.values(), ids=FILES)
def test_files(raw, title, url, flags):
    article = read(raw)
    assert article.text == f"{title}\n{PROSE}\n{MORE}"
    assert (article.title, article.url, article.flags) == (title, url, flags)
    assert article.raw == raw
    assert article.published is None, "the day of saving is no day of publication"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Subject: a\r\n\r\nNo page.",
        filled(CHROME, b"").replace(b"text/html", b"image/png"),
        b"\xff\xd8\xff\xe0" * 100,
        b"Content-Type: multipart/related; boundary=a\r\n\r\n--a\r\n",
        b"Content-Type: text/html\r\n\r\n<html></html>",
    ],
)
def test_unreadable(raw):
    with pytest.raises(UnreadableInput) as error:
        read(raw)
    assert error.value.origin == "a.mhtml"
    assert error.value.remedy


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(chrome())))
def test_cut_off_anywhere(end):
    try:
        article = read(chrome()[:end])
    except UnreadableInput as error:
        assert error.cause
    else:
        closed = chrome()[:end].rstrip().endswith(b"x------")
        # the cut may go through a letter, too
        assert ("incomplete" in article.flags) is not closed
