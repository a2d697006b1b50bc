"""JSON with a list of articles."""

from __future__ import annotations

import io
import json
import random
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import UnreadableInput
from ingest.readers.article import Article
from ingest.readers.json_articles import is_json_articles, read_json_articles

ONE = {
    "id": 7,
    "title": "Tents",
    "text": "The agency counted 40 tents.",
    "date": "2024-11-04",
    "outlet": "The Desk",
}
SERVICE = {
    "source": {"id": None, "name": "The Desk"}, "title": "Tents", "content": "Forty tents.", "url": "https://news.test",
    "publishedAt": "2024-11-04T10:00:00Z", "score": 0.5,
}  # fmt: skip


def got(raw):
    return list(read_json_articles(io.BytesIO(raw), "a.json"))


# what a file holds
FORMS = {
    "a list": [ONE], "articles": {"status": "ok", "articles": [ONE]}, "items": {"items": [ONE], "n": 1},
    "data": {"meta": {"items": [3]}, "data": [ONE]}, "one article": ONE,
}  # fmt: skip


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_form(form, indent):
    (article,) = got(b"\xef\xbb\xbf" + json.dumps(form, indent=indent).encode())
    assert (article.id, article.title, article.text) == ("7", "Tents", ONE["text"])
    assert (article.published, article.outlet) == (date(2024, 11, 4), "The Desk")
    assert json.loads(article.raw) == ONE


def test_the_form_of_news_services():
    (article,) = got(json.dumps({"articles": [SERVICE]}).encode())
    assert (article.text, article.outlet, article.url) == ("Forty tents.", "The Desk", "https://news.test")
    assert article.published == datetime(2024, 11, 4, 10, tzinfo=UTC)


# a file, and what the error says
BAD = {
    "no text": (b'[{"id": 1}]', "has no text"), "empty text": (b'[{"text": " "}]', "has no text"),
    "text is a number": (b'[{"text": [1]}]', "has no text"), "not an article": (b'["One."]', "is no article"),
    "no list": (b'{"a": 1}', "no list of articles"), "an empty list": (b"[]", "no list of articles"),
    "not JSON": (b"[{'text': 1}]", "no JSON"), "nothing": (b"", "is incomplete"),
    "deep": (b"[" * 200_000, "too deep"), "two": (b'{"items": []} {"a": 1}', "no JSON"),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "cause"), BAD.values(), ids=BAD)
def test_unreadable(raw, cause):
    (error,) = got(raw)
    assert cause in error.cause


def test_of_a_file_that_is_cut_off_the_whole_articles_are_kept():
    raw = json.dumps([{"text": f"The agency counted {n} tents."} for n in range(200)], indent=1).encode()
    ends = [at + 3 for at in range(len(raw)) if raw.startswith(b"\n }", at)]
    for cut in random.Random(1).sample(range(20, len(raw) - 1), 50):
        *articles, error = got(raw[:cut])
        assert len(articles) == sum(end <= cut for end in ends)
        assert "incomplete" in error.cause and f": {len(articles)} entries" in error.cause


# how a file begins, and whether it is such a list
HEADS = {
    b'[{"text": "a"}]': True, b'\xef\xbb\xbf[\n {"id": 1': True, b'{"status": "ok", "articles": [{"title"': True,
    b'{"text": "a"}': False, b'{"text": "a", "claims": [{"figure"': False, b"[1, 2]": False, b"": False,
}  # fmt: skip


@pytest.mark.parametrize(("head", "wanted"), HEADS.items())
def test_a_list_is_known_by_how_it_begins(head, wanted):
    assert is_json_articles(head) is wanted


@settings(max_examples=60)
@given(changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=8), cut=st.floats(0, 1))
def test_nothing_breaks_it(changes, cut):
    raw = bytearray(json.dumps({"articles": [ONE, SERVICE]}).encode())
    for place, value in changes:
        raw[int(place * (len(raw) - 1))] = value
    found = got(bytes(raw[: int(cut * len(raw))]))
    assert found
    assert all(isinstance(one, Article | UnreadableInput) for one in found)
