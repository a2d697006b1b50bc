"""Damaged inputs of every kind: out come articles or errors that say so, nothing else, and soon."""

from __future__ import annotations

import io
import random
import time
import zipfile

import pytest
from seeds import SEEDS

from data.errors import UnreadableInput
from ingest.cli.plain import plain
from ingest.pipeline import Particulars
from ingest.pipeline.limits import SECONDS as LIMIT
from ingest.pipeline.work import Arrival, arrivals
from ingest.readers import Item, expand, items
from ingest.readers.kind import kind_of, known

SECONDS, FEW = 60, 40  # of each kind in `make torture`, and damaged inputs of each in the fast suite
TOKENS = [
    b"\0", b"\xff", b"\xff\xfe", b"\r\n\r\n", b"\n", b'"', b"'", b"<", b">", b"</p>", b"<![CDATA[", b"<!--",
    b"&#0;", b"&#xD800;", b"&a;", b"{", b"}", b"[" * 300, b'{"a":' * 200, b"\\ud800", b"\\u0000", b"null",
    b"-1", b"1e999", b"99999999999999999999", b"0000-00-00", b"9999-12-31T23:59:59-14:00", b"%", b"%%EOF",
    b"=?utf-8?B?_?=", b"=E2=", b"charset=utf-7", b"charset=nonsense", b"Content-Length: -5", b"boundary=",
    b"<div>" * 300, b"\x1f\x8b", b"PK", "٣٢".encode(), "\u202e".encode(), "\u200b".encode(), b"\xed\xa0\x80",
    b",,,,", b";", b"\t", b"https://[::1", b"//",
]  # fmt: skip


def damaged(raw: bytes, other: bytes, chance: random.Random) -> bytes:
    """The bytes with one to six changes; some take pieces of the other."""
    found = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        at, end = sorted(chance.randrange(len(found) + 1) for _ in range(2))
        end = min(end, at + chance.choice((1, 4, 50, 1000)))
        chance.choice(CHANGES)(found, at, end, other, chance)
    return bytes(found)


def _flip(found: bytearray, at: int, _end: int, _other: bytes, chance: random.Random) -> None:
    if at < len(found):
        found[at] ^= 1 << chance.randrange(8)


def _set(found: bytearray, at: int, end: int, _other: bytes, chance: random.Random) -> None:
    found[at:end] = chance.randbytes(end - at)


def _drop(found: bytearray, at: int, end: int, _other: bytes, _chance: random.Random) -> None:
    del found[at:end]


def _repeat(found: bytearray, at: int, end: int, _other: bytes, chance: random.Random) -> None:
    found[at:end] = found[at:end] * chance.choice((2, 3, 20))


def _insert(found: bytearray, at: int, _end: int, _other: bytes, chance: random.Random) -> None:
    found[at:at] = chance.choice(TOKENS)


def _cut(found: bytearray, at: int, _end: int, _other: bytes, _chance: random.Random) -> None:
    del found[at:]


def _join(found: bytearray, at: int, end: int, other: bytes, chance: random.Random) -> None:
    begin = chance.randrange(len(other))
    found[at:end] = other[begin : begin + chance.choice((10, 200, 5000))]


CHANGES = [_flip, _flip, _set, _drop, _repeat, _insert, _insert, _insert, _cut, _join]


def inside(raw: bytes, chance: random.Random) -> bytes:
    """A zip with one of its members damaged, as sums of a damaged zip would show the rest to nobody."""
    to = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        struck = chance.choice(old.namelist())
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, damaged(held, held or b"\0", chance) if name == struck else held)
    return to.getvalue()


def inputs(kind: str):
    """Damaged inputs without an end: the same for each run."""
    chance = random.Random(kind)
    everything = [raw for seeds in SEEDS.values() for raw in seeds]
    while True:
        raw = chance.choice(SEEDS[kind])
        if zipfile.is_zipfile(io.BytesIO(raw)) and chance.random() < 0.7:
            yield inside(raw, chance)
        else:
            yield damaged(raw, chance.choice(everything), chance)


def came_of(raw: bytes, kind: str, place) -> list[Arrival | UnreadableInput]:
    """What the pipeline makes of the bytes, and what the reader of the kind does."""
    place.write_bytes(raw)
    found = list(items(next(iter(expand([str(place)])))))
    if known().kinds[kind].gives == "leaf":
        found.append(Item(place, str(place), kind))
    given = Particulars(language="en")
    return [
        one for item in found for one in ([item] if isinstance(item, UnreadableInput) else arrivals(item, given))
    ]


def stands(raw: bytes, kind: str, place) -> None:
    begun = time.process_time()
    for one in came_of(raw, kind, place):
        if isinstance(one, UnreadableInput):
            plain(str(one)).encode()
        else:
            assert isinstance(one, Arrival)
            assert one.document.text.strip()
            "".join(map(str, (one.document.text, one.document.id, one.document.title, one.document.url))).encode()
    assert time.process_time() - begun < LIMIT


def fuzz(kind: str, place, times: int, seconds: float) -> int:
    """How many damaged inputs were read; the one that fails stays in the file."""
    end, count = time.monotonic() + seconds, 0
    for count, raw in enumerate(inputs(kind), 1):
        stands(raw, kind, place)
        if count == times or time.monotonic() > end:
            break
    return count


TOLD = {"telegram_messages": "telegram_page"}  # parts that only their container knows as such


def test_every_kind_has_seeds():
    assert set(SEEDS) == set(known().kinds)


@pytest.mark.parametrize("kind", SEEDS)
def test_seeds_are_read(kind, tmp_path):
    for raw in SEEDS[kind]:
        assert kind_of(io.BytesIO(raw), "a.txt").name == TOLD.get(kind, kind)
        assert any(isinstance(one, Arrival) for one in came_of(raw, kind, tmp_path / "a.txt"))


@pytest.mark.parametrize("kind", SEEDS)
def test_a_few_damaged_inputs(kind, tmp_path):
    assert fuzz(kind, tmp_path / "failing.txt", FEW, LIMIT) > 0


@pytest.mark.torture
@pytest.mark.parametrize("kind", SEEDS)
def test_damaged_inputs_for_a_minute(kind, tmp_path):
    assert fuzz(kind, tmp_path / "failing.txt", 10**9, SECONDS) > FEW
