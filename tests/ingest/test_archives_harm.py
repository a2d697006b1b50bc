"""Archives that are damaged or made to harm: what is wrong is named, the rest is read."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers.archives import members_of_packed, members_of_tar, members_of_warc, members_of_zip
from ingest.readers.archives.limits import LARGEST, MOST, within
from ingest.readers.article import Member
from tests.ingest.archives_of import FORMS, found
from tests.ingest.make_archives import LINES, PAGE, answer, boundaries, record, tarred, warc, zipped
from tests.ingest.make_harm import damaged, encrypted, giant_header, link, overlapping, special

TAR, WEB, PACKED_WEB, PACKED = tarred(), warc(), warc(packed=True), gzip.compress(LINES)
NO_LENGTHS = WEB.replace(b"Content-Length: 1", b"Content-Length: x", 3)
WRONG_LENGTHS = WEB.replace(b"Content-Length: 1", b"Content-Length: 2", 2)
ENDLESS = record(PAGE).replace(b"Length: ", b"Length: 999999999") + WEB
NOISE = random.Random(3).randbytes(LARGEST + 1)

# an archive, how many members it gives, what its errors say
HARM = {
    "encrypted": (members_of_zip, encrypted(), 8, ["is protected with a password"]),
    "links, folders and litter": (members_of_zip, link(), 2, []),
    "a member that is damaged": (members_of_zip, damaged(zipped(), 50), 8, ["is damaged"]),
    "a directory that is damaged": (members_of_zip, zipped().replace(b"PK\x01\x02", b"PK??"), 9, ["is incomplete"]),
    "zip bomb": (members_of_zip, zipped({"a": bytes(20 << 20), "b": b"One."}), 1, ["made to harm"]),
    "too large": (members_of_zip, zipped({"a": bytes(LARGEST + 1), "b": b"One."}), 1, ["larger than 64 MB"]),
    "overlapping": (members_of_zip, overlapping(), 0, ["made to harm"] * 2000),
    "no zip": (members_of_zip, b"PK\x03\x04 and nothing else", 0, ["is incomplete"]),
    "empty": (members_of_zip, zipped({}), 0, ["nothing to read"]),
    "a name of zeros": (members_of_zip, zipped({"aa": b"One."}).replace(b"aa", b"\0\0"), 1, []),
    "links and devices": (members_of_tar, special(), 1, []),
    "a header that is damaged": (members_of_tar, damaged(TAR, 2 * 2048 + 150), 8, ["is damaged in the middle"]),
    "an endless header": (members_of_tar, giant_header(), 0, ["is damaged in the middle"]),
    "tar bomb": (members_of_tar, gzip.compress(tarred({"a": bytes(60 << 20)})), 0, ["made to harm"]),
    "tar, empty": (members_of_tar, tarred({}), 0, ["nothing to read"]),
    "gz bomb": (members_of_packed, gzip.compress(bytes(60 << 20)), 0, ["made to harm"]),
    "gz too large": (members_of_packed, gzip.compress(NOISE, 0), 0, ["larger"]),
    "gz damaged": (members_of_packed, damaged(PACKED, len(PACKED) - 8), 0, ["is damaged"]),
    "not packed": (members_of_packed, b"One.", 0, ["is not packed"]),
    "warc damaged in a head": (members_of_warc, NO_LENGTHS, 7, ["is damaged"] * 3),
    "warc with a wrong length": (members_of_warc, WRONG_LENGTHS, 8, ["is damaged"] * 2),
    "warc with an endless record": (members_of_warc, ENDLESS, 9, ["is damaged"]),
    "warc.gz damaged": (members_of_warc, damaged(PACKED_WEB, 900), 8, ["is damaged"]),
    "warc.gz with a wrong CRC": (members_of_warc, damaged(PACKED_WEB, boundaries(True)[1] - 8), 8, ["is damaged"]),
    "warc.gz bomb": (members_of_warc, gzip.compress(record(answer(bytes(60 << 20)))), 0, ["made to harm"]),
    "no warc": (members_of_warc, b"One.\n" * 99, 0, ["is incomplete"]),
}  # fmt: skip


@pytest.mark.parametrize(("members", "raw", "number", "told"), HARM.values(), ids=HARM)
def test_harm_is_named_and_the_rest_goes_on(members, raw, number, told):
    good, causes = found(members, raw)
    assert len(good) == number
    assert len(causes) == len(told)
    assert all(part in cause for part, cause in zip(told, causes, strict=True)), causes


def test_members_that_overlap_are_stopped_by_what_all_may_unpack_to():
    one = zipped({"a": bytes(7 << 20)})
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        start = archive.start_dir
    end = bytearray(one[-22:])
    end[12:16] = (500 * len(one[start:-22])).to_bytes(4, "little")
    given = list(members_of_zip(io.BytesIO(one[:start] + one[start:-22] * 500 + bytes(end)), "a"))
    assert sum(len(member.raw) for member in given[:-1]) <= LARGEST
    assert given[-1].origin == "a" and "made to harm" in given[-1].cause


def test_pages_of_a_web_archive_are_stopped_by_what_all_may_unpack_to():
    page = record(answer(gzip.compress(bytes(7 << 20)), "Content-Encoding: gzip\r\n"))
    given = list(members_of_warc(io.BytesIO(page * 30), "a"))
    assert sum(len(member.raw) for member in given[:-1]) <= LARGEST
    assert given[-1].origin == "a" and "made to harm" in given[-1].cause


def test_no_archive_gives_more_than_its_share():
    endless = (Member(str(number), b"") for number in range(MOST + 5))
    *_, last = within(endless, "a")
    assert "holds more than 1,000,000 files" in last.cause


PACKS = {"gz": gzip.compress(LINES), "bz2": bz2.compress(LINES), "xz": lzma.compress(LINES)}
ALL = FORMS | {form: (members_of_packed, raw) for form, raw in PACKS.items()}


@pytest.mark.parametrize("form", ALL)
@settings(max_examples=40)
@given(
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8), cut=st.floats(0, 1)
)
def test_nothing_breaks_a_reader(form, changes, cut):
    members, raw = ALL[form]
    broken = bytearray(raw)
    for place, value in changes:
        broken[int(place * (len(raw) - 1))] = value
    if cut > 0.5:
        del broken[int(cut * len(raw)) :]
    good, causes = found(members, bytes(broken))
    assert good or causes
    assert sum(map(len, good.values())) < 1 << 20
