"""Telegram's export as web pages: what becomes of its messages."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta

import pytest

from data.errors import UnreadableInput
from ingest.readers.article import Member
from ingest.readers.item import Item
from ingest.readers.kind import kind_of
from ingest.readers.telegram_page import LARGEST, members_of_telegram_page
from tests.ingest.make_telegram import TEXT, exported, message, service

WHEN = datetime(2024, 11, 4, 10, tzinfo=UTC)


def parts(raw):
    return list(members_of_telegram_page(io.BytesIO(raw), "messages.html"))


def got(raw):
    """All that the page gives, its parts read as a worker reads them."""
    found = []
    for part in parts(raw):
        held = isinstance(part, Member)
        found += list(Item(part, part.origin, part.kind).articles()) if held else [part]
    return found


FORWARDED = {"outlet": "River Watch", "via": ("Tent Desk",)}
# a message, and what is told of its article; None is no article
MESSAGES = {
    "plain": (message(7), {}),
    "marked": (message(7, "The agency <strong>counted</strong> 40 tents."), {}),
    "of two lines": (message(7, "Tents:<br>– 40 stood<br>– 5 fell"), {"text": "Tents:\n– 40 stood\n– 5 fell"}),
    "a link": (message(7, f'<a href="https://news.test">{TEXT}</a>'), {}),
    "hidden until it is touched": (message(7, f'<span class="spoiler hidden"><span>{TEXT}</span></span>'), {}),
    "signed": (message(7, after='<div class="signature details">\nAna\n</div>'), {}),
    "a reply": (message(7, before='<div class="reply_to details">\nIn reply to <a>this message</a>\n</div>'), {}),
    "a picture with words": (message(7, before='<div class="media_wrap"><div class="title">9</div></div>'), {}),
    "through a program": (message(7, name="Tent Desk via @bot"), {}),
    "forwarded": (message(7, forwarded="River Watch"), FORWARDED),
    "forwarded through a program": (message(7, forwarded="River Watch via @bot"), FORWARDED),
    "forwarded from nobody known": (message(7, forwarded="Deleted Account"), FORWARDED | {"outlet": None}),
    "an old export": (message(7, time="04.11.2024 17:00:00"), {"published": date(2024, 11, 4)}),
    "of no time": (message(7, time="yesterday"), {"published": None}),
    "of a time out of the calendar": (message(7, time="01.01.0001 00:00:00 UTC+07:00"), {"published": None}),
    "a picture": (message(7, None, before='<div class="media_wrap clearfix"></div>'), None),
    "a poll": (message(7, None, before='<div class="media_poll"><div class="question bold">40?</div></div>'), None),
}  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), MESSAGES.values(), ids=MESSAGES)
def test_messages(given, wanted):
    found = got(exported(given))
    if wanted is None:
        assert [error.cause for error in found] == ["holds no article"]
        return
    (article,) = found
    told = {"text": TEXT, "published": WHEN, "outlet": "Tent Desk", "via": ()} | wanted
    assert {name: getattr(article, name) for name in told} == told
    assert article.origin == "messages.html:7" and article.id == "telegram:Tent Desk/7"
    assert article.raw.startswith(b'<div class="message')


def test_the_zone_is_kept():
    (article,) = got(exported(message(7)))
    assert article.published.utcoffset() == timedelta(hours=7)


def test_joined_messages_are_articles_of_their_own():
    """Those of one sender within moments are shown without a name, those forwarded from one place, too."""
    page = exported(
        service(-1), message(7), message(8, joined=True), service(-2), message(9, forwarded="River Watch"),
        message(10, joined=True, forwarded=""), message(11),
    )  # fmt: skip
    assert [part.origin for part in parts(page)] == [f"messages.html:{number}" for number in (7, 9, 11)]
    found = got(page)
    assert [article.origin for article in found] == [f"messages.html:{number}" for number in range(7, 12)]
    assert [article.outlet for article in found] == ["Tent Desk"] * 2 + ["River Watch"] * 2 + ["Tent Desk"]


def test_a_page_may_begin_with_a_joined_message():
    assert [article.origin for article in got(exported(message(8, joined=True)))] == ["messages.html:8"]


def test_words_that_look_like_a_message_stay_words():
    (article,) = got(exported(message(7, '&lt;div class="message default" id="message8"&gt;')))
    assert article.text == '<div class="message default" id="message8">'


def test_it_is_known_by_its_head():
    assert kind_of(io.BytesIO(exported(message(7))), "messages.html").name == "telegram_page"
    assert kind_of(io.BytesIO(b"<!DOCTYPE html><title>Exported Data</title><p>40 tents"), "a.html").name == "html"


def test_a_page_without_messages_and_one_too_large():
    (error,) = got(exported())
    assert isinstance(error, UnreadableInput) and error.cause == "holds no article"
    with pytest.raises(UnreadableInput, match="larger than 64 MB"):
        parts(exported() + b" " * LARGEST)


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_page_that_is_cut_off_is_read_as_far_as_it_goes(cut):
    raw = exported(*(message(number) for number in range(1, 5)))
    *found, error = got(raw[: len(raw) * cut // 100])
    assert [(one.origin, one.text) for one in found] == [
        (f"messages.html:{n}", TEXT) for n in range(1, len(found) + 1)
    ]
    assert error.cause == f"is incomplete, it is cut off: {len(found)} messages were read, the rest is missing"
