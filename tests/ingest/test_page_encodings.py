"""Web pages in old encodings: named by nobody, by the page, or only by the server that gave them."""

from __future__ import annotations

import io
from unicodedata import normalize

import pytest

from ingest.pipeline.documents import Particulars, document
from ingest.readers import expand, read
from ingest.readers.archives import members_of_warc
from ingest.readers.html import read_html
from ingest.readers.item import Item
from ingest.readers.media import media
from ingest.readers.pages.page import read_page
from tests.ingest.encoded import FONTS, encode, kept
from tests.ingest.hosts import host, web
from tests.ingest.make_archives import answer, record
from tests.ingest.test_encodings import ASKED, TABLE, sentences

__all__ = ["host"]

PAGE = """<!doctype html><html><head><title>x</title>{head}</head><body><nav><a href="/">Home</a></nav>
<article><p>{text}</p><p>Forty.</p></article></body></html>"""
RUSSIAN = "Ведомство сообщило, что палаток стояло сорок, а людей в них жило гораздо больше, чем ожидалось."


def page(text, encoding, head=""):
    return encode(PAGE.format(text=text, head=head), encoding)


def kept_of(raw):
    (article,) = read_html(io.BytesIO(raw), "a.html")
    return document(article, Particulars())


@pytest.mark.parametrize("kind", ["tuned", "unseen"])
@pytest.mark.parametrize("encoding", TABLE["tried"])
def test_pages_that_name_no_encoding(encoding, kind):
    """As exact as the same sentences in plain text, and what is not exact is flagged."""
    tried = sentences(encoding, kind)
    found = {sentence: kept_of(page(sentence, encoding)) for sentence in tried}
    wrong = [s for s, had in found.items() if kept(s, encoding) not in normalize("NFC", had.text)]
    assert len(wrong) <= (0.02 if encoding in ASKED else 0.05) * len(tried), wrong
    assert all("encoding_uncertain" in found[sentence].flags for sentence in wrong)
    assert all(("legacy_font" in had.flags) == (encoding in FONTS) for had in found.values())


@pytest.mark.parametrize("head", ['<meta charset="iso-8859-1">', '<meta charset="x-user-defined">'])
@pytest.mark.parametrize("encoding", FONTS)
def test_pages_typed_with_a_font(encoding, head):
    """Such pages name the encoding of the West; a letter of tcvn3 is a browser's sign for parting words."""
    for sentence in sentences(encoding, "unseen"):
        had = kept_of(page(sentence, encoding, head))
        assert kept(sentence, encoding) in had.text and "legacy_font" in had.flags


def test_a_title_typed_with_a_font():
    title = encode("Bộ trưởng nói về 40 lều", "tcvn3").decode("cp1252")
    text = encode("Bộ trưởng nói rằng người dân được nhận 40 lều.", "tcvn3").decode("cp1252")
    had = kept_of(PAGE.format(text=text, head=f'<meta property="og:title" content="{title}">').encode())
    assert (had.title, "người dân được nhận 40 lều" in had.text) == ("Bộ trưởng nói về 40 lều", True)


def test_signs_for_parting_words_go_from_other_pages():
    assert (
        "The ministry counted forty tents"
        in kept_of(page("The minis&shy;try coun\u00adted forty tents.", "utf-8")).text
    )


# what the server says, what the page says, the encoding of its bytes
SAID = {
    "the server alone": ("text/html; charset=windows-1251", "", "cp1251"),
    "the server against the page": ("text/html;charset=KOI8-R", '<meta charset="windows-1251">', "koi8-r"),
    "in quotes": ('text/html; charset="windows-1251"', "", "cp1251"),
    "nobody knows what": ("text/html; charset=none", '<meta charset="windows-1251">', "cp1251"),
    "wrong, for it is UTF-8": ("text/html; charset=windows-1251", "", "utf-8"),
}


@pytest.mark.parametrize(("said", "head", "encoding"), SAID.values(), ids=SAID)
def test_what_the_server_says_holds(said, head, encoding, host):
    raw = PAGE.format(text=RUSSIAN, head=head).encode(encoding)
    (member,) = members_of_warc(io.BytesIO(record(answer(raw, media=said))), "a.warc")
    (from_archive,) = Item(member, member.origin, "html").articles()
    host.answers["/old"] = (200, {"Content-Type": said}, raw)
    (from_web,) = read(*expand([f"http://news.test:{host.server_port}/old"], web(host)))
    for article in (from_archive, from_web):
        assert RUSSIAN in article.text and not article.flags


@pytest.mark.parametrize("label", ["utf-8\0", "\0", "hex", "rot13", "idna", "undefined", "x" * 300, "\ud800"])
def test_names_of_no_encoding_are_left(label):
    article = read_page(PAGE.format(text=RUSSIAN, head="").encode("cp1251"), "a.html", label)
    assert RUSSIAN in article.text


@pytest.mark.parametrize("url", ["https://[::1", "//", "https://[abc]/", "news", "file:///a"])
def test_an_address_that_is_none_is_left(url):
    assert read_page(PAGE.format(text=RUSSIAN, head="").encode(), "a.html", None, url).url is None


# a header, and what is read of it
HEADERS = {
    "text/html": ("text/html", None),
    "Text/HTML; Charset=UTF-8": ("text/html", "utf-8"),
    "text/html; version=1; charset='koi8-r'": ("text/html", "koi8-r"),
    "": ("", None),
    "; charset=utf-8": ("", "utf-8"),
    "text/html; charset=\u0430": ("text/html", None),
    "text/html;\r\n charset=utf-8": ("text/html", "utf-8"),
}


@pytest.mark.parametrize(("header", "wanted"), HEADERS.items())
def test_headers(header, wanted):
    assert media(header) == wanted
