"""Feeds of every form: what they point to, what they carry, and that none can do harm."""

from __future__ import annotations

import io
import json
import random
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.feed import entries, is_feed, read_feed
from ingest.readers.markup import text_of

BASE = "http://news.test/feed"
HANOI = timezone(timedelta(hours=7))
BODY = "<p>The agency counted <b>29&nbsp;600</b> tents.</p><p>Nobody else did.<br/>Not yet.</p>"
TEXT = "The agency counted 29\u00a0600 tents.\nNobody else did.\nNot yet."
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Tent &amp; Desk</title><item><title>Tents &lt;b&gt;counted&lt;/b&gt;</title><link>http://news.test/a</link>
<guid>urn:a</guid><pubDate>Mon, 04 Nov 2024 10:00:00 +0700</pubDate><description>In short.</description>
<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tent &amp; Desk</title><entry>
<title>Tents counted</title><link href="/a"/><id>urn:a</id><published>2024-11-04T10:00:00+07:00</published>
<updated>2025-01-01T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body}</div>
</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Tent &amp; Desk</title></channel><item rdf:about="urn:a"><title>Tents counted</title>
<link>http://news.test/a</link><dc:date>2024-11-04T10:00:00+07:00</dc:date>
<content:encoded><![CDATA[{body}]]></content:encoded></item></rdf:RDF>"""
ITEM = {"id": "urn:a", "url": "/a", "title": "Tents counted", "date_published": "2024-11-04T10:00:00+07:00"}


def json_feed(**item) -> str:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Tent & Desk", "items": [ITEM | item]}
    return json.dumps(feed)


FEEDS = {
    "RSS": RSS.format(body=BODY), "Atom": ATOM.format(body=BODY.replace("&nbsp;", "&#160;")),
    "RDF": RDF.format(body=BODY), "JSON Feed": json_feed(content_html=BODY),
    "JSON Feed, its text": json_feed(content_text=TEXT),
}  # fmt: skip


def read(feed):
    return list(read_feed(io.BytesIO(feed.encode()), "feed.xml"))


@pytest.mark.parametrize("feed", FEEDS.values(), ids=FEEDS)
def test_what_a_feed_says_of_an_article(feed):
    assert is_feed(feed.encode())
    (entry,) = entries(feed.encode(), BASE)
    assert (entry.url, entry.title, entry.outlet, entry.id) == (
        "http://news.test/a",
        "Tents counted",
        "Tent & Desk",
        "urn:a",
    )
    assert entry.published == datetime(2024, 11, 4, 10, tzinfo=HANOI)
    assert entry.published.utcoffset() == timedelta(hours=7), "the zone as written"
    assert entry.text == TEXT


@pytest.mark.parametrize("feed", FEEDS.values(), ids=FEEDS)
def test_a_saved_feed_gives_the_articles_that_it_carries(feed):
    (article,) = read(feed)
    assert (article.text, article.id, article.origin) == (f"Tents counted\n{TEXT}", "urn:a", "feed.xml:1")
    assert (article.title, article.outlet) == ("Tents counted", "Tent & Desk")
    assert article.published == datetime(2024, 11, 4, 10, tzinfo=HANOI)
    assert read(feed)[0].raw == article.raw


# a date as a feed tells it, what it is
DATES = {
    "with its zone": ("Mon, 04 Nov 2024 23:30:00 -0500", datetime(2024, 11, 5, 4, 30, tzinfo=UTC)),
    "GMT": ("Mon, 04 Nov 2024 10:00:00 GMT", datetime(2024, 11, 4, 10, tzinfo=UTC)),
    "as in America": ("Mon, 04 Nov 2024 10:00:00 EST", datetime(2024, 11, 4, 15, tzinfo=UTC)),
    "ISO": ("2024-11-04T10:00:00Z", datetime(2024, 11, 4, 10, tzinfo=UTC)),
    "without a zone": ("Mon, 04 Nov 2024 23:30:00", date(2024, 11, 4)),
    "a zone that nobody knows": ("Mon, 04 Nov 2024 23:30:00 QXZ", date(2024, 11, 4)),
    "the day": ("2024-11-04", date(2024, 11, 4)),
    "none": ("soon", None),
    "no such day": ("Mon, 99 Nov 2024 10:00:00 GMT", None),
}


@pytest.mark.parametrize(("told", "wanted"), DATES.values(), ids=DATES)
def test_dates(told, wanted):
    feed = RSS.format(body="").replace("Mon, 04 Nov 2024 10:00:00 +0700", told)
    (entry,) = entries(feed.encode(), BASE)
    assert entry.published == wanted and type(entry.published) is type(wanted)


def test_the_newest_come_first_whatever_their_dates_tell():
    told = ["2024-11-04", "soon", "2024-11-04T10:00:00+07:00", "2024-11-05T00:00:00"]
    items = [ITEM | {"id": str(number), "date_published": date} for number, date in enumerate(told)]
    feed = {"version": "https://jsonfeed.org/version/1", "items": items}
    assert [entry.id for entry in entries(json.dumps(feed).encode(), BASE)] == ["3", "2", "0", "1"]


# a feed, and what the error says
WITHOUT = {
    "summaries": (RSS.format(body=""), "1 of its 1 come without"),
    "no entries": ("<rss><channel/></rss>", "without articles"),
    "JSON without text": (json_feed(summary="In short."), "1 of its 1 come without"),
    "JSON without entries": ('{"version": "https://jsonfeed.org/version/1"}', "without articles"),
    "not even a feed": ("One.", "without articles"),
}


@pytest.mark.parametrize(("feed", "cause"), WITHOUT.values(), ids=WITHOUT)
def test_a_saved_feed_that_only_points_says_so_once(feed, cause):
    (error,) = read(feed)
    assert cause in error.cause and error.origin == "feed.xml"


@pytest.mark.parametrize("form", [form for form in FEEDS if "JSON" not in form])
def test_of_a_feed_that_is_cut_off_the_whole_entries_are_kept(form):
    feed, close = FEEDS[form], {"Atom": "</entry>"}.get(form, "</item>")
    start, end = feed.index(f"<{close[2:-1]}"), feed.index(close) + len(close)
    many = feed[:start] + feed[start:end] * 3 + feed[end:]
    for cut in random.Random(form).sample(range(start + 20, len(many) - 10), 50):
        *articles, error = read(many[:cut])
        assert "incomplete" in error.cause
        assert len(articles) <= many[:cut].count(close)
        assert all(article.text == f"Tents counted\n{TEXT}" for article in articles)


def test_what_a_feed_carries_comes_with_one_error_for_the_rest():
    item = "<item><title>Two</title><link>http://news.test/b</link></item>"
    article, error = read(RSS.format(body=BODY).replace("<item>", item * 3 + "<item>"))
    assert isinstance(article, Article) and article.origin == "feed.xml:4"
    assert "3 of its 4" in error.cause


def test_a_feed_on_which_its_parser_stumbles_is_named():
    with pytest.raises(UnreadableInput, match=r"feed\.xml: is a feed that is damaged"):
        read(ATOM.replace("<entry>", '<entry xmlns:a="a\u00a0b\u00a0c"><a:b/>'))


def test_a_damaged_json_feed_is_named():
    with pytest.raises(UnreadableInput, match=r"feed\.json: is a feed that is damaged"):
        list(read_feed(io.BytesIO(json_feed()[:-5].encode()), "feed.json"))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize("form", [RSS, ATOM, RDF], ids=["RSS", "Atom", "RDF"])
def test_entities_neither_explode_nor_open_files(form, tmp_path):
    (tmp_path / "secret").write_text("SECRET")
    given = f'<!DOCTYPE a [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file://{tmp_path}/secret">{LAUGHS}]>'
    feed = form.format(body="One.").replace('<?xml version="1.0"?>', "")
    harm = feed.replace("Tents", "&l11;&file;").replace("One.", "]]>&l11;&file;<![CDATA[")
    found = read(given + harm)
    assert found
    assert all(len(str(one)) < 100_000 and "SECRET" not in str(one) for one in found)


# HTML, its text
MARKUP = {
    "lines": ("One.<br>Two.<p>Three\nfour.</p>Five.", "One.\nTwo.\nThree four.\nFive."),
    "in a line": ("The <b>forty</b> t<i>e</i>nts", "The forty tents"),
    "a table": ("<table><tr><td>40</td><td>41</td></tr></table>", "40\n41"),
    "no text": ("a<script>x = 1</script>b<style>p</style>c<!-- d -->e", "abce"),
    "signs": ("5 &lt; 6 &amp; 7&nbsp;000", "5 < 6 & 7\u00a0000"),
    "plain": ("5 < 6", "5 < 6"),
    "broken": ("<p>One.</div><td>Two.", "One.\nTwo."),
    "nothing": ("<!-- a -->", ""),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("markup", "wanted"), MARKUP.values(), ids=MARKUP)
def test_text_of_markup(markup, wanted):
    assert text_of(markup) == wanted


@given(st.text())
def test_any_markup_gives_text(markup):
    assert text_of(f"<p>{markup}") == text_of(f"<p>{markup}").strip()


@pytest.mark.parametrize("form", FEEDS)
@settings(max_examples=30)
@given(changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=8), cut=st.floats(0, 1))
def test_nothing_breaks_it(form, changes, cut):
    raw = bytearray(FEEDS[form].encode())
    for place, value in changes:
        raw[int(place * (len(raw) - 1))] = value
    raw = raw[: int(cut * len(raw))] if cut > 0.5 else raw
    for call in (lambda: list(read_feed(io.BytesIO(raw), "a")), lambda: entries(bytes(raw), BASE)):
        try:
            assert call()
        except UnreadableInput as error:
            assert error.remedy
