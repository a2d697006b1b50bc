"""Telegram's export: what becomes of its messages."""

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
from ingest.readers.telegram import is_telegram, read_telegram

TEXT = "The agency counted 40 tents."
WHEN = datetime(2024, 11, 4, 10, tzinfo=UTC)
MESSAGE = {
    "id": 7, "type": "message", "date": "2024-11-04T17:00:00", "date_unixtime": str(int(WHEN.timestamp())),
    "from": "Tent Desk", "from_id": "channel1", "text": TEXT,
}  # fmt: skip
CHANNEL = {"name": "Tent Desk", "type": "public_channel", "id": 12}


def exported(*messages, **more) -> bytes:
    """The export of one channel, as Telegram writes it."""
    numbered = [MESSAGE | {"id": number} | message for number, message in enumerate(messages, 1)]
    return json.dumps({**CHANNEL, **more, "messages": numbered}, indent=1, ensure_ascii=False).encode()


def got(raw):
    return list(read_telegram(io.BytesIO(raw), "result.json"))


# what is changed of a message, and of the article that it becomes; None is no article
MESSAGES = {
    "plain": ({}, {}),
    "marked": ({"text": ["The agency ", {"type": "bold", "text": "counted"}, " 40 tents."]}, {}),
    "a link": ({"text": [{"type": "text_link", "text": TEXT, "href": "https://news.test"}]}, {}),
    "a picture with words": ({"photo": "(not included)", "width": 800}, {}),
    "a place": ({"location_information": {"latitude": 50.123456789012345, "longitude": 1e-7}}, {}),
    "a reply": ({"reply_to_message_id": 1}, {}),
    "edited": ({"edited": "2024-11-04T18:00:00", "edited_unixtime": "1730718000"}, {"flags": ("edited",)}),
    "edited, old export": ({"edited": "2021-05-01T12:00:00"}, {"flags": ("edited",)}),
    "not edited, old export": ({"edited": "1970-01-01T03:00:00"}, {}),
    "forwarded": ({"forwarded_from": "River Watch"}, {"outlet": "River Watch", "via": ("Tent Desk",)}),
    "forwarded from nobody known": ({"forwarded_from": None}, {"outlet": None, "via": ("Tent Desk",)}),
    "old export": ({"date_unixtime": None}, {"published": date(2024, 11, 4)}),
    "no date": ({"date_unixtime": None, "date": None}, {"published": None}),
    "half of a character": ({"text": TEXT + "\ud83d"}, {"text": TEXT + "?"}),
    "a picture": ({"photo": "(not included)", "text": ""}, None),
    "no text": ({"text": []}, None),
    "a poll": ({"text": "", "poll": {"question": TEXT, "answers": []}}, None),
    "a service": ({"type": "service", "actor": "Tent Desk", "action": "pin_message"}, None),
}


@pytest.mark.parametrize(("change", "wanted"), MESSAGES.values(), ids=MESSAGES)
def test_a_message_becomes_an_article(change, wanted):
    raw = json.dumps({**CHANNEL, "messages": [MESSAGE | change]}).encode()
    found = got(raw)
    assert len(found) == (wanted is not None)
    for article in found:
        whole = {
            "id": "telegram:12/7",
            "text": TEXT,
            "published": WHEN,
            "outlet": "Tent Desk",
            "via": (),
            "flags": (),
        }
        whole |= {"title": None, "url": None, "origin": "result.json:7"} | wanted
        assert {name: getattr(article, name) for name in whole} == whole


# a message that cannot be read
BAD = [{"date_unixtime": "soon"}, {"date_unixtime": "9" * 99}, {"text": 5}, {"text": [5]}, {"text": {"a": 1}},
       {"date_unixtime": None, "date": "5 May"}, {"text": [{"text": 5}]}]  # fmt: skip


@pytest.mark.parametrize("change", BAD)
def test_a_bad_message_is_named_and_the_others_go_on(change):
    first, error, last = got(exported({}, change, {}))
    assert (first.text, last.text) == (TEXT, TEXT)
    assert error.origin == "result.json:2" and "damaged" in error.cause


def test_the_address_of_a_message_is_given_where_the_channel_has_a_name():
    (article,) = got(exported({}, username="tentdesk"))
    assert article.url == "https://t.me/tentdesk/1"


def test_a_whole_account():
    chats = [json.loads(exported({}, name=name, id=number)) for number, name in enumerate(("A", None, "C"))]
    del chats[1]["name"]
    account = {
        "about": "Telegram",
        "contacts": {"list": [{"name": "No Outlet"}]},
        "chats": {"about": "", "list": chats},
    }
    found = got(json.dumps(account | {"left_chats": {"about": "", "list": [chats[0] | {"id": 9}]}}).encode())
    assert [(one.id, one.outlet) for one in found] == [
        ("telegram:0/1", "A"), ("telegram:1/1", None), ("telegram:2/1", "C"), ("telegram:9/1", "A"),
    ]  # fmt: skip


def test_the_same_message_has_the_same_bytes_in_every_export():
    other = {name: MESSAGE[name] for name in reversed(MESSAGE)}
    spaced, dense = (
        json.dumps({**CHANNEL, "messages": [one]}, indent=n) for one, n in ((MESSAGE, 4), (other, None))
    )
    assert got(spaced.encode())[0].raw == got(b"\xef\xbb\xbf" + dense.encode())[0].raw


def test_of_an_export_that_is_cut_off_the_whole_messages_are_kept():
    raw = exported(*({"text": f"The agency counted {n} tents."} for n in range(300)))
    ends = [at + 3 for at in range(len(raw)) if raw.startswith(b"\n  }", at)]
    for cut in random.Random(1).sample(range(20, len(raw) - 1), 50):
        *articles, error = got(raw[:cut])
        assert len(articles) == sum(end < cut for end in ends)
        assert "incomplete" in error.cause and f": {len(articles)} entries" in error.cause


@pytest.mark.parametrize(
    "raw", [b'{"id": 1, "messages": ' + b"[" * 200_000, b'{"a":' * 200_000, exported({"text": "x" * (17 << 20)})],
    ids=["deep list", "deep object", "endless text"],
)  # fmt: skip
def test_what_is_made_to_fill_the_memory_is_refused(raw):
    (error,) = got(raw)
    assert "too large or too deep" in error.cause


def test_an_export_is_known_by_how_it_begins():
    for raw in (
        exported({}),
        exported({}, name='A "B" \\'),
        b'{"about": "Here is the data. Telegram is", "chats": {',
    ):
        assert is_telegram(raw[:1024])
    for raw in (b'{"id": "1", "text": "a"}', b'{"messages": []}', b"[]", b'{"name": "a", "text": "b"}', b""):
        assert not is_telegram(raw)


@given(changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=8), cut=st.floats(0, 1))
def test_nothing_breaks_it(changes, cut):
    raw = bytearray(exported({}, {"text": [{"text": "é"}]}, {"edited": "2021-05-01T12:00:00"}, {"text": ""}))
    for place, value in changes:
        raw[int(place * (len(raw) - 1))] = value
    found = got(bytes(raw[: int(cut * len(raw))]))
    assert all(isinstance(one, Article | UnreadableInput) for one in found)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*MESSAGE, "poll", "forwarded_from"]), inner),
)


@settings(max_examples=50)
@given(st.lists(JSON))
def test_no_message_breaks_it(messages):
    assert all(
        isinstance(one, Article | UnreadableInput) for one in got(json.dumps({"messages": messages}).encode())
    )
