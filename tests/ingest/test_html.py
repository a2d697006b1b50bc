"""Web pages: text, declarations, encodings, hostile ones."""

from __future__ import annotations

import io
import time
import unicodedata
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.html import headed, read_html
from ingest.readers.pages import size
from ingest.readers.pages.instants import moment
from ingest.readers.pages.tables import table

TABLES = Path(__file__).parent / "tables"
CASES = yaml.safe_load((TABLES / "html.yaml").read_text("utf-8"))
SAID = yaml.safe_load((TABLES / "html_said.yaml").read_text("utf-8"))
PROSE = (
    "The ministry said on Monday that 29,600 soldiers had been killed since the beginning of the year.",
    "It gave no figures for the wounded, of whom there were said to be many more than in the year before.",
)
FRAMES = {
    "plain": """{before}<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/war">War</a></nav></header>
{body}
<footer><p>© 2024 The Example. All rights reserved.</p><a href="/about">About us</a></footer></body></html>""",
    "news": """{before}<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>Losses of the year | The Example</title>
<meta property="og:site_name" content="The Example"><meta property="og:title" content="Losses of the year">
<link rel="canonical" href="https://example.org/2024/11/losses">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Losses of the year",
"datePublished":"2024-11-04T10:00:00+02:00","dateModified":"2024-11-05T10:00:00+02:00"}}</script>{head}
<style>p{{margin:0}}</style></head><body class="article cookies-not-set">
<div id="cookie-banner" class="cookie-banner"><p>We use 12 cookies to improve your time on this site, and 300
partners do so too.</p><button>Accept</button></div>
<header class="site"><a href="/">The Example</a><nav><ul><li><a href="/a">War</a></li>
<li><a href="/b">Economy</a></li></ul></nav></header><main><article><header><h1>Losses of the year</h1>
<div class="share"><a href="https://x.example">Share</a></div></header><div class="article-body">{body}</div>
<div class="newsletter-signup"><form><label>Subscribe to our letter</label><input></form></div></article>
<aside class="related"><h2>Related</h2><ul><li><a href="/a">Seven hurt in a fire in the town</a></li>
<li><a href="/b">Nine ships lost at sea</a></li></ul></aside></main>
<footer><p>© 2024 The Example. All rights reserved.</p></footer><script>var n=4711;</script></body></html>""",
}


def page(case) -> str:
    prose = "<article>" + "".join(f"<p>{one}</p>" for one in PROSE) + "</article>"
    long = " ".join(PROSE * 6)
    filled = {"before": "", "head": "<title>Losses | The Example</title>", "body": prose} | case
    return FRAMES[case.get("frame", "plain")].format(
        before=filled["before"], head=filled["head"], body=filled["body"].replace("{PADDING}", long)
    )


def read(raw) -> Article:
    (article,) = read_html(io.BytesIO(raw if isinstance(raw, bytes) else raw.encode()), "a.html")
    return article


def assert_said(article, case):
    for name in ("title", "outlet", "url", "published", "language"):
        if name in case:
            wanted = case[name]
            assert (name, getattr(article, name)) == (name, wanted)
            assert type(getattr(article, name)) is type(wanted)
    for name in ("flags", "via"):
        if name in case:
            assert getattr(article, name) == tuple(case[name])


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_page(case):
    article = read(page(case))
    lines = article.text.split("\n")
    if "text" in case:
        assert article.text == case["text"]
    here = iter(lines)
    missing = [line for line in case.get("lines", ()) if line not in here]
    assert not missing, article.text
    assert not [part for part in case.get("absent", ()) if part in article.text], article.text
    assert_said(article, case)


@pytest.mark.parametrize("case", SAID.values(), ids=SAID)
def test_said(case):
    more = f"<article>{case.get('body', '')}<p>{PROSE[0]}</p><p>{PROSE[1]}</p></article>"
    article = read(page({"head": case.get("head", ""), "body": more}))
    assert PROSE[0] in article.text.split("\n")
    assert_said(article, case)


RUSSIAN = "Ведомство сообщило, что палаток стояло сорок, а людей в них жило гораздо больше, чем ожидалось."
UKRAINIAN = "Відомство повідомило, що наметів стояло сорок, а людей у них жило значно більше, ніж очікували."
VIETNAMESE = "Cơ quan cho biết có 40 chiếc lều, nhưng số người ở trong đó đông hơn nhiều so với dự kiến."
META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'
TONED = {"ề": "ê\u0300", "ở": "ơ\u0309", "ỉ": "i\u0309", "ờ": "ơ\u0300"}
# text, declaration in the page, encoding of the bytes, flags
ENCODINGS = {
    "UTF-8 declared": (VIETNAMESE, META.format("utf-8"), "utf-8", ()),
    "UTF-8 undeclared": (VIETNAMESE, "", "utf-8", ()),
    "UTF-8 declared as something else": (VIETNAMESE, META.format("iso-8859-1"), "utf-8", ()),
    "UTF-8 with a mark": (VIETNAMESE, META.format("windows-1251"), "utf-8-sig", ()),
    "UTF-16 with a mark": (UKRAINIAN, "", "utf-16", ()),
    "UTF-16 declared": (UKRAINIAN, META.format("utf-16"), "utf-16-le", ()),
    "UTF-16 big end first": (VIETNAMESE, "", "utf-16-be", ()),
    "windows-1251 declared": (RUSSIAN, META.format("windows-1251"), "cp1251", ()),
    "windows-1251 by another name": (RUSSIAN, "<meta charset='CP-1251'>", "cp1251", ()),
    "windows-1251 undeclared": (RUSSIAN, "", "cp1251", ()),
    "koi8-u declared": (UKRAINIAN, META.format("KOI8-U"), "koi8-u", ()),
    "koi8-r undeclared": (RUSSIAN, "", "koi8-r", ()),
    "UTF-8 damaged": (RUSSIAN, "", "utf-8 damaged", ("encoding_uncertain",)),
    "windows-1258 declared": ("Có 40 lều ở đó, nhưng chỉ ít người.", META.format("windows-1258"), "cp1258", ()),
    "Latin 1 is windows-1252": ("Il y a “40” tentes à 29 €.", META.format("ISO-8859-1"), "cp1252", ()),
    "an unknown encoding": (RUSSIAN, META.format("x-none"), "cp1251", ()),
}


@pytest.mark.parametrize(("text", "meta", "encoding", "flags"), ENCODINGS.values(), ids=ENCODINGS)
def test_encoding(text, meta, encoding, flags):
    raw = f"<html><head>{meta}<title>x</title></head><body><p>{text}</p><p>{text}</p></body></html>"
    article = read(encoded(raw, encoding))
    assert unicodedata.normalize("NFC", article.text).count(text) == 2
    assert article.flags == flags


def encoded(text, encoding) -> bytes:
    if encoding == "cp1258":  # has letters and tone marks apart
        return "".join(TONED.get(letter, letter) for letter in text).encode(encoding)
    if encoding == "utf-8 damaged":
        return text.replace("</body>", "\0").encode().replace(b"\0", b"\xff</body>")
    return text.encode(encoding)


def test_cut_off_within_a_letter():
    article = read(f"<html><body><p>{PROSE[0]}</p><p>{RUSSIAN}ж".encode()[:-1])
    assert (article.text, article.flags) == (f"{PROSE[0]}\n{RUSSIAN}", ())


def deep(tag, times):
    return f"<html><body>{f'<{tag}>' * times}<p>{PROSE[0]}</p>{f'</{tag}>' * times}<p>{PROSE[1]}</p></body></html>"


@pytest.mark.parametrize(
    "tag", ["div", "b", "ul><li", "table><tr><td", "x-y", "article", "blockquote", "a", "span"]
)
@pytest.mark.parametrize("times", [300, 20_000])
def test_nested_deep(tag, times):
    started = time.monotonic()
    lines = read(deep(tag, times)).text.split("\n")
    assert set(PROSE) <= set(lines)
    assert time.monotonic() - started < 10


MANY = 400_000
HOSTILE = {
    "many elements": "<br>" * 500_000,
    "tags that never end": "<" * 5_000_000,
    "comments that never end": "<!--" * 1_000_000,
    "no page": "",
    "only a comment": "<!-- a -->",
    "only a menu": "<html><body><nav><a href='/'>Home</a></nav></body></html>",
    "only signs": "<html><body><p>– 1 –</p></body></html>",
    "too large": "<p>" + "a man " * 2_000_000,
    "bytes": bytes(range(256)) * 100,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_unreadable(raw):
    with pytest.raises(UnreadableInput) as error:
        read(raw)
    assert error.value.origin == "a.html"
    assert "web page" in error.value.cause or "no text" in error.value.cause
    assert error.value.remedy


SLOW = {
    "JSON nested deep": f'<script type="application/ld+json">{"[" * 100_000}</script>',
    "JSON of quotes": f'<script type="application/ld+json">{{"headline":"{chr(92) * 90_001}</script>',
    "JSON in wrappings": f'<script type="application/ld+json">{"//" * 400_000}x{"/* " * 50_000}</script>',
    "an element of many attributes": "<p " + " ".join(f"a{n}=1" for n in range(MANY)) + ">x</p>",
    "lines": "<p>" + "29,600 men were there<br>" * 100_000,
    "one paragraph": "<p>" + "29,600 men. " * 700_000,
    "links": "".join(f"<li><a href=/{n}>Link {n}</a></li>" for n in range(50_000)),
    "comments before": "<!-- a -->" * 20_000 + "<!-- ",
    "quotes": "<a b='" * 50_000,
}


@pytest.mark.parametrize("more", SLOW.values(), ids=SLOW)
def test_no_page_takes_long(more):
    before = more if more.startswith("<!--") else ""
    started = time.monotonic()
    try:
        article = read(f"{before}<html><head></head><body><p>{PROSE[0]}</p>{more}</body></html>")
    except UnreadableInput as error:
        assert error.remedy
    else:
        assert PROSE[0] in article.text
    assert time.monotonic() - started < 10


def test_packed_pictures_do_not_count():
    picture = f'<img src="data:image/png;base64,{"QUJD" * 3_000_000}">'
    article = read(page({"body": f"<article><p>{PROSE[0]}</p>{picture}<p>{PROSE[1]}</p></article>"}))
    assert len(article.raw) > table("limits")["bytes"]
    assert article.text.split("\n")[1:] == list(PROSE)
    assert size.most() > len(article.raw)


def test_no_address_is_opened(monkeypatch):
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the network was asked"))
    raw = page(
        {"before": '<!DOCTYPE html PUBLIC "-//X" "http://example.org/x.dtd">', "head": "<base href=//example.org>"}
    )
    assert PROSE[0] in read(raw).text


@pytest.mark.parametrize("zone", ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_machine_s_zone_changes_nothing(zone, monkeypatch):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for case in SAID.values():
            if "body" not in case:
                assert_said(read(page({"head": case["head"]})), {n: case[n] for n in case if n == "published"})
    finally:
        monkeypatch.undo()
        time.tzset()


# name: title, body, what comes of them
HEADED = {
    "no title": (None, "One.", "One."),
    "a title": ("Losses", "One.", "Losses\nOne."),
    "a first line that is it": ("Losses", "LOSSES\nOne.", "LOSSES\nOne."),
    "a later line": ("Losses", "4 November\nLosses\nOne.", "4 November\nLosses\nOne."),
    "a text that begins with the same word": ("Losses", "Losses grow.", "Losses\nLosses grow."),
}


@pytest.mark.parametrize(("title", "body", "text"), HEADED.values(), ids=HEADED)
def test_headed(title, body, text):
    assert headed(title, body) == text


SENTENCE = st.text("абвгgđạ ới0123456789,.%", min_size=1, max_size=60).map(
    lambda text: f"The ministry said {' '.join(text.split())} men."
)


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=12), st.sampled_from(["p", "li", "br", "tr", "div"]), st.data())
def test_every_line_is_kept_once_and_in_order(sentences, kind, data):
    repeated = sentences + data.draw(st.lists(st.sampled_from(sentences), max_size=4))
    wrapped = {
        "p": "".join(f"<p>{one}</p>" for one in repeated),
        "li": "<ul>" + "".join(f"<li>{one}</li>" for one in repeated) + "</ul>",
        "br": "<p>" + "<br>".join(repeated) + "</p>",
        "tr": "<table>" + "".join(f"<tr><td>{one}</td></tr>" for one in repeated) + "</table>",
        "div": "".join(f"<div>{one}</div>" for one in repeated),
    }[kind]
    article = read(page({"head": "", "body": f"<article>{wrapped}</article>"}))
    assert article.text.split("\n") == repeated


@settings(max_examples=60, deadline=None)
@given(st.text("0123456789,.\u00a0\u2009\u202f", min_size=1, max_size=12), st.data())
def test_markup_within_a_number_changes_nothing(number, data):
    tag = data.draw(st.sampled_from(["b", "i", "span", "a", "font", "strong", "mark", "em"]))
    cut = data.draw(st.integers(0, len(number)))
    split = f"{number[:cut]}<{tag}>{number[cut:]}</{tag}>"
    sentence = "The ministry said on Monday that x{}x soldiers had been killed since the beginning of the year."
    article = read(
        page({"head": "", "body": f"<article><p>{sentence.format(split)}</p><p>{PROSE[1]}</p></article>"})
    )
    assert article.text.split("\n")[0] == sentence.format(number)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40) | st.datetimes().map(str) | st.datetimes(timezones=st.just(UTC)).map(str))
def test_a_moment_is_a_day_or_has_a_zone(declared):
    found = moment(declared)
    assert found is None or (found.tzinfo is not None if isinstance(found, datetime) else type(found) is date)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<td>",
                "<tr>",
                "</table>",
                "<br",
                ">",
                "<sup>2",
                "40 men ",
                "<!--",
                "-->",
                "<script>",
                "&#0;",
                "&amp",
                "<dd>",
                "<dt>",
                "<li>",
                "\x0c",
                "\ufffe",
                "\U00017000\U00017801",
                "<nav>",
                "<a href=x>",
            ]
        ),
        max_size=40,
    )
)
def test_any_markup_is_read_or_refused(pieces):
    try:
        assert read("<html><body>" + "".join(pieces)).text.strip()
    except UnreadableInput as error:
        assert error.cause
