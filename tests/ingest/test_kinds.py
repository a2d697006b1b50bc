"""The kind of an input is told by what it holds, whatever its name."""

from __future__ import annotations

import io
import time
from contextlib import suppress

import pytest

from data.errors import UnreadableInput
from ingest.readers.kind import kind_of, known

MAIL = b"Received: from a\n\tby b; Mon, 4 Nov 2024\nFrom: A <a@example.org>\nSubject: Tents\n\nForty tents."
SAVED = (
    b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x\n\n--x"
)
FIRST_BYTES = {
    "html": [b"<!doctype html><html>", b"\xef\xbb\xbf\n<html lang=en>", b"<?xml version='1.0'?><!-- a --><html>"],
    "feed": [b'<?xml version="1.0"?><rss version="2.0">', b'{"version": "https://jsonfeed.org/version/1.1"}'],
    "pdf": [b"%PDF-1.7\n", b"junk before\n%PDF-1.4"],
    "mail": [MAIL, b"From: a@b.c\r\nDate: Mon, 4 Nov 2024 10:00:00 +0200\r\n\r\nForty."],
    "mbox": [b"From a@b.c Mon Nov  4 10:00:00 2024\nSubject: Tents\n\nForty."],
    "mhtml": [SAVED],
    "telegram": [b'{"name": "A", "type": "public_channel", "id": 1, "messages": ['],
    "json": [b'[{"text": "Forty tents."}]', b'{"articles": [{"text": "Forty tents."}]}'],
    "jsonl": [b'{"id": "1", "text": "Forty tents."}\n'],
    "csv": [b"id,text\n1,Forty tents.\n", b"date;text\n2024-11-04;Forty tents.\n"],
    "warc": [b"WARC/1.0\r\nWARC-Type: response\r\n"],
    "plain": [
        b"Forty tents stood.",
        b"From the ministry: forty tents.",
        b"Date: unknown. Forty tents.",
        b"a, b, c",
    ],
}


@pytest.mark.parametrize("name", ["a.txt", "a", "a.bin", "a.doc"])
@pytest.mark.parametrize(("kind", "head"), [(kind, head) for kind, heads in FIRST_BYTES.items() for head in heads])
def test_by_content(kind, head, name):
    assert kind_of(io.BytesIO(head), name).name == kind


def test_a_wide_page():
    assert kind_of(io.BytesIO("<!doctype html><html>".encode("utf-16")), "a.txt").name == "html"


REPEATED = [
    b"<!-- -->", b"<!-- ", b"<?a?>", b"<!doctype a[]>", b"<!doctype a", b"<a>", b"a: b\n", b"a:\n b\n", b"From: ",
    b"From a 2024\n", b'{"a":1,', b'{"a":', b'{"messages":[', b"[{", b'"\\"', b"a,b\n", b" ", b"\n", b"\r\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
def test_hostile_inputs_are_told_apart_at_once(piece):
    begun = time.process_time()
    with suppress(UnreadableInput):
        kind_of(io.BytesIO(piece * (400_000 // len(piece))), "a")
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(("sign", "what"), known().foreign.items())
def test_what_cannot_be_read_is_named(sign, what):
    with pytest.raises(UnreadableInput, match=what):
        kind_of(io.BytesIO(sign + b"\0" * 50), "a.txt")


@pytest.mark.parametrize("kind", known().kinds.values())
def test_every_reader_is_there(kind):
    assert callable(kind.reader())
